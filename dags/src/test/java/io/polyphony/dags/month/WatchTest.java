package io.polyphony.dags.month;

import static io.polyphony.dags.server.Bodies.backfill;
import static io.polyphony.dags.server.Bodies.dag;
import static io.polyphony.dags.server.Bodies.dates;
import static io.polyphony.dags.server.Bodies.run;
import static io.polyphony.dags.server.Bodies.runs;
import static io.polyphony.dags.server.Bodies.task;
import static io.polyphony.dags.server.Bodies.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.dags.Clients;
import io.polyphony.dags.error.PausedDagException;
import io.polyphony.dags.error.ServerException;
import io.polyphony.dags.error.UnfitScheduleException;
import io.polyphony.dags.error.WaitExpiredException;
import io.polyphony.dags.model.Backfill;
import io.polyphony.dags.model.Reprocess;
import io.polyphony.dags.model.RunState;
import io.polyphony.dags.server.Reply;
import io.polyphony.dags.server.ScriptedAirflow;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WatchTest {
    private static final String DAG = "GET /api/v2/dags/polyphony_monthly";
    private static final String RUNS = DAG + "/dagRuns";
    private static final String RUN = RUNS + "/r";
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Months SPRING = new Months(APRIL, MAY);

    private final ScriptedAirflow server = ScriptedAirflow.start();
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void script() {
        server.on(DAG, Reply.ok(dag(Clients.DAG, false)))
                .on(RUN + "/taskInstances", Reply.ok(tasks(task("a", "success", 1), task("b", "none", 0))))
                .on("GET /api/v2/backfills/7", Reply.ok(backfill(7, "2026-04", "2026-05", false)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void runIs(String... states) {
        server.on(
                RUN,
                Stream.of(states).map(s -> Reply.ok(run("r", "2026-05", s))).toArray(Reply[]::new));
    }

    private RunView watched(Patience patience) {
        return new RunWatch(Clients.dag(server), patience, Clock.systemUTC())
                .untilOver(
                        "r",
                        v -> seen.add(v.run().state() + " " + v.done() + "/"
                                + v.tasks().size()));
    }

    @Test
    void aRunIsWatchedUntilItIsOver() {
        runIs("queued", "running", "success");

        assertThat(watched(Clients.PATIENCE).run().state()).isEqualTo(RunState.SUCCESS);
        assertThat(seen).containsExactly("queued 1/2", "running 1/2", "success 1/2");
    }

    @Test
    void aStateThatNobodyKnowsIsKeptAndIsNotTheEnd() {
        runIs("levitating", "failed");

        assertThat(watched(Clients.PATIENCE).run().state()).isEqualTo(RunState.FAILED);
        assertThat(seen).containsExactly("levitating 1/2", "failed 1/2");
    }

    @Test
    void aQueuedRunOfAPausedDagIsToldAtOnce() {
        runIs("queued");
        server.on(DAG, Reply.ok(dag(Clients.DAG, true)));

        assertThatThrownBy(() -> watched(Clients.PATIENCE))
                .isInstanceOf(PausedDagException.class)
                .hasMessageContaining("is paused, so run r stays queued");
        assertThat(server.requests(RUN)).hasSize(1);
    }

    @Test
    void aRunThatNeverStartsIsGivenUp() {
        runIs("queued");

        assertThatThrownBy(() -> watched(Clients.PATIENCE))
                .isInstanceOf(WaitExpiredException.class)
                .hasMessageContaining("still queued");
    }

    @Test
    void aRunThatNeverEndsIsGivenUp() {
        runIs("running");
        Patience short200 = new Patience(
                Duration.ofMillis(2), Duration.ofMillis(4), Duration.ofMillis(100), Duration.ofMillis(200), 3);

        assertThatThrownBy(() -> watched(short200))
                .isInstanceOf(WaitExpiredException.class)
                .hasMessageContaining("it goes on in Airflow");
    }

    @Test
    void aRestartOfAirflowInBetweenIsWithstood() {
        Reply down = Reply.refusal(503, "starting");
        server.on(
                RUN,
                Stream.of(
                                Stream.of(Reply.ok(run("r", "2026-05", "running"))),
                                Stream.generate(() -> down).limit(8),
                                Stream.of(Reply.ok(run("r", "2026-05", "success"))))
                        .flatMap(s -> s)
                        .toArray(Reply[]::new));

        assertThat(watched(Clients.PATIENCE).run().state()).isEqualTo(RunState.SUCCESS);
    }

    @Test
    void anAirflowThatStaysAwayIsTold() {
        server.on(RUN, Reply.refusal(503, "starting"));

        assertThatThrownBy(() -> watched(Clients.PATIENCE)).isInstanceOf(ServerException.class);
        int attempts = Clients.LIMITS.attempts();
        assertThat(server.requests(RUN)).hasSize(attempts * (1 + Clients.PATIENCE.outages()));
    }

    private MonthlyBackfill backfills() {
        return new MonthlyBackfill(Clients.dag(server), Clients.PATIENCE, Clock.systemUTC());
    }

    private BackfillView watchedBackfill() {
        Backfill backfill = Clients.of(server).backfills().get(7);
        return backfills().untilOver(backfill, SPRING.all(), v -> seen.add(v.state(APRIL) + ", " + v.state(MAY)));
    }

    @Test
    void aBackfillIsOverWhenItsRunsAreThoughAirflowDoesNotSaySoYet() {
        server.on(
                RUNS,
                Reply.ok(runs(run("a", "2026-04", "running"), run("b", "2026-05", "queued"))),
                Reply.ok(runs(run("a", "2026-04", "success"), run("b", "2026-05", "running"))),
                Reply.ok(runs(run("a", "2026-04", "success"), run("b", "2026-05", "failed"))));

        BackfillView end = watchedBackfill();

        assertThat(end.backfill().completedAt()).isNull();
        assertThat(end.isSuccess()).isFalse();
        assertThat(seen).containsExactly("running, queued", "success, running", "success, failed");
    }

    @Test
    void anOldFailureIsNotTakenForTheEndOfTheRunThatReplacesIt() {
        String old = run("b", "2026-05", "failed").replace("08:01:01", "07:01:01");
        server.on(
                RUNS,
                Reply.ok(runs(run("a", "2026-04", "success"), old)),
                Reply.ok(runs(run("a", "2026-04", "success"), run("b", "2026-05", "success"))));

        assertThat(watchedBackfill().isSuccess()).isTrue();
        assertThat(seen).containsExactly("success, failed", "success, success");
    }

    @Test
    void aMonthWithoutARunEndsWithTheBackfill() {
        server.on(RUNS, Reply.ok(runs(run("a", "2026-04", "success"))))
                .on(
                        "GET /api/v2/backfills/7",
                        Reply.ok(backfill(7, "2026-04", "2026-05", false)),
                        Reply.ok(backfill(7, "2026-04", "2026-05", false)),
                        Reply.ok(backfill(7, "2026-04", "2026-05", true)));

        assertThat(watchedBackfill().isSuccess()).isFalse();
        assertThat(seen).containsExactly("success, no run", "success, no run");
    }

    @Test
    void aBackfillOfAPausedDagIsToldAtOnce() {
        server.on(DAG, Reply.ok(dag(Clients.DAG, true)))
                .on(RUNS, Reply.ok(runs(run("a", "2026-04", "queued"), run("b", "2026-05", "queued"))));

        assertThatThrownBy(this::watchedBackfill).isInstanceOf(PausedDagException.class);
    }

    @Test
    void theDryRunAsksForTheFirstAndTheLastMonthAndGivesNoConfiguration() {
        server.on(RUNS, Reply.ok(runs())).on("POST /api/v2/backfills/dry_run", Reply.ok(dates("2026-04", "2026-05")));

        assertThat(backfills().plan(SPRING, Reprocess.NONE).toRun()).containsExactly(APRIL, MAY);
        assertThat(server.requests("POST /api/v2/backfills/dry_run").get(0).body())
                .isEqualTo(
                        "{\"dag_id\":\"polyphony_monthly\",\"from_date\":\"2026-04-01T00:00:00Z\","
                                + "\"to_date\":\"2026-05-01T00:00:00Z\",\"reprocess_behavior\":\"none\",\"max_active_runs\":1}");
    }

    @Test
    void aScheduleThatIsNotOfMonthsIsRefusedBeforeAnythingIsCreated() {
        server.on(RUNS, Reply.ok(runs()))
                .on("POST /api/v2/backfills/dry_run", Reply.ok(dates("2026-04").replace("-01T00", "-02T00")));

        assertThatThrownBy(() -> backfills().plan(SPRING, Reprocess.NONE))
                .isInstanceOf(UnfitScheduleException.class)
                .hasMessageContaining("CronDataIntervalTimetable");
    }

    @Test
    void listsAreReadToTheirEndWhateverAirflowGivesAtOnce() {
        server.on(
                RUNS,
                Reply.ok(runs(run("a", "2026-04", "success")).replace("\"total_entries\": 1", "\"total_entries\": 2")),
                Reply.ok(runs(run("b", "2026-05", "success")).replace("\"total_entries\": 1", "\"total_entries\": 2")));

        assertThat(Clients.dag(server).runs(SPRING)).containsOnlyKeys(APRIL, MAY);
        assertThat(server.requests(RUNS))
                .extracting(r -> r.query().replaceAll(".*offset=", ""))
                .containsExactly("0", "1");
    }
}
