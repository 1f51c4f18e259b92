package io.polyphony.cli;

import static io.polyphony.dags.server.Bodies.CONFLICT;
import static io.polyphony.dags.server.Bodies.NO_RUN;
import static io.polyphony.dags.server.Bodies.backfill;
import static io.polyphony.dags.server.Bodies.dag;
import static io.polyphony.dags.server.Bodies.dates;
import static io.polyphony.dags.server.Bodies.list;
import static io.polyphony.dags.server.Bodies.log;
import static io.polyphony.dags.server.Bodies.run;
import static io.polyphony.dags.server.Bodies.runs;
import static io.polyphony.dags.server.Bodies.task;
import static io.polyphony.dags.server.Bodies.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.dags.server.Reply;
import io.polyphony.dags.server.Request;
import io.polyphony.dags.server.ScriptedAirflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AirflowTest {
    private static final String PATH = "/api/v2/dags/polyphony_monthly";
    private static final String RUNS = PATH + "/dagRuns";
    private static final String ID = "polyphony__2026-05";
    private static final String RUN = "GET " + RUNS + "/" + ID;
    private static final String TASKS = RUN + "/taskInstances";
    private static final String FILL = "POST /api/v2/backfills";
    private static final String DRY = FILL + "/dry_run";

    private final ScriptedAirflow server = ScriptedAirflow.start();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private final PrintStream err = System.err;

    @TempDir
    private Path folder;

    @BeforeEach
    void script() {
        System.setErr(new PrintStream(progress, true, StandardCharsets.UTF_8));
        server.on("GET " + PATH, Reply.ok(dag("polyphony_monthly", false)))
                .on("POST " + RUNS, Reply.ok(run(ID, "2026-05", "queued")))
                .on(RUN, Reply.ok(run(ID, "2026-05", "success")))
                .on(TASKS, Reply.ok(tasks(task("ready", "success", 1), task("run_month", "success", 2))))
                .on("GET /api/v2/monitor/health", Reply.ok("{\"scheduler\": {\"status\": \"healthy\"}}"))
                .on("GET /api/v2/importErrors", Reply.ok(list("import_errors")))
                .on("GET /api/v2/backfills", Reply.ok(list("backfills")));
    }

    @AfterEach
    void close() {
        System.setErr(err);
        server.close();
    }

    private Invocation airflow(String... words) {
        try {
            Path password = Files.writeString(folder.resolve("password"), "swordfish-of-anna\n");
            Stream<String> access =
                    Stream.of("--url", server.url(), "--user", "anna", "--password-file", password.toString());
            return Invocation.of(Stream.concat(Stream.concat(Stream.of("airflow"), Arrays.stream(words)), access)
                    .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fails(Invocation invocation, String why) {
        assertThat(invocation.code()).isEqualTo(ExitCode.OUTSIDE.code());
        assertThat(invocation.err()).contains(why).doesNotContain("\tat ", "swordfish");
    }

    @Test
    void triggerStartsAMonthWithItsIntervalAndItsName() {
        assertThat(airflow("trigger", "--month", "2026-05", "--conf", "force=true")
                        .done()
                        .out())
                .isEqualToNormalizingNewlines("2026-05 started: polyphony__2026-05.\n");

        assertThat(server.requests("POST " + RUNS))
                .extracting(Request::body)
                .containsExactly("{\"dag_run_id\":\"polyphony__2026-05\",\"logical_date\":\"2026-05-01T00:00:00Z\","
                        + "\"data_interval_start\":\"2026-05-01T00:00:00Z\","
                        + "\"data_interval_end\":\"2026-06-01T00:00:00Z\","
                        + "\"conf\":{\"force\":\"true\",\"month\":\"2026-05\"}}");
    }

    @Test
    void aMonthThatHasARunIsNotStartedAgain() {
        server.on("POST " + RUNS, Reply.json(409, CONFLICT));

        assertThat(airflow("trigger", "--month", "2026-05").done().out())
                .contains("2026-05 has a run already: polyphony__2026-05, success.", "airflow clear --month 2026-05");
        assertThat(airflow("trigger", "--month", "2026-05", "--json").done().out())
                .contains("\"existed\":true", "\"state\":\"success\"", "\"month\":\"2026-05\"")
                .hasLineCount(1);
    }

    @Test
    void triggerSaysThatAPausedDagStartsNothing() {
        server.on("GET " + PATH, Reply.ok(dag("polyphony_monthly", true)));

        assertThat(airflow("trigger", "--month", "2026-05").done().out())
                .contains("is paused, so the run stays queued");
    }

    @Test
    void waitingForARunOfAPausedDagEndsAtOnce() {
        server.on("GET " + PATH, Reply.ok(dag("polyphony_monthly", true)))
                .on(RUN, Reply.ok(run(ID, "2026-05", "queued")));

        fails(airflow("trigger", "--month", "2026-05", "--watch"), "DAG polyphony_monthly is paused");
    }

    @Test
    void triggerUnpausesIfToldTo() {
        server.on("PATCH " + PATH, Reply.ok(dag("polyphony_monthly", false)));

        airflow("trigger", "--month", "2026-05", "--unpause").done();

        assertThat(server.requests("PATCH " + PATH)).extracting(Request::body).containsExactly("{\"is_paused\":false}");
    }

    @Test
    void watchTellsChangesInPlainLinesAndTheTasksAtTheEnd() {
        server.on(
                        RUN,
                        Reply.ok(run(ID, "2026-05", "running")),
                        Reply.ok(run(ID, "2026-05", "running")),
                        Reply.ok(run(ID, "2026-05", "success")))
                .on(
                        TASKS,
                        Reply.ok(tasks(task("ready", "success", 1), task("run_month", "running", 1))),
                        Reply.ok(tasks(task("ready", "success", 1), task("run_month", "success", 1))));

        assertThat(airflow("watch", "--month", "2026-05").done().out())
                .containsPattern("(?m)^2026-05 +success +manual +60 s +polyphony__2026-05$")
                .containsPattern("(?m)^ *run_month +success +1 ");
        assertThat(progress.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        polyphony__2026-05 running: run_month (1 of 2 tasks)
                        polyphony__2026-05 success (2 of 2 tasks)
                        """);
    }

    @Test
    void onATerminalThereIsABarInsteadOfPlainLines() {
        System.setProperty("polyphony.terminal", "true");
        try {
            airflow("watch", "--month", "2026-05").done();
        } finally {
            System.clearProperty("polyphony.terminal");
        }
        assertThat(progress.toString(StandardCharsets.UTF_8)).doesNotContain("(2 of 2 tasks)");
    }

    @Test
    void aRunThatFailedIs5WithWhereToLook() {
        server.on(RUN, Reply.ok(run(ID, "2026-05", "failed")));

        Invocation watch = airflow("watch", "--month", "2026-05");

        assertThat(watch.code()).isEqualTo(5);
        assertThat(watch.out()).contains("polyphony airflow logs --run " + ID);
        assertThat(airflow("watch", "--run", ID, "--json").out())
                .hasLineCount(1)
                .contains("\"task\":\"run_month\"");
    }

    @Test
    void aMonthWithoutARunIs5WithHowToStartOne() {
        server.on(RUN, NO_RUN).on("GET " + RUNS, Reply.ok(runs()));

        fails(airflow("watch", "--month", "2026-05"), "polyphony airflow trigger --month 2026-05");
    }

    @Test
    void statusTellsTheLatestRuns() {
        server.on("GET " + RUNS, Reply.ok(runs(run("b", "2026-05", "running"), run("a", "2026-04", "failed"))));

        assertThat(airflow("status", "--last", "2").done().out())
                .containsPattern("(?m)^2026-05 +running +manual +- +b$")
                .containsPattern("(?m)^2026-04 +failed +manual +60 s +a$");
        assertThat(server.requests("GET " + RUNS).get(0).query()).isEqualTo("?order_by=-run_after&limit=2");
        assertThat(airflow("status", "--month", "2026-05").done().out())
                .containsPattern("(?m)^ *run_month +success +2 ");
    }

    @Test
    void backfillTellsWhatItDoesAndWatchesItsMonths() {
        server.on(DRY, Reply.ok(dates("2026-05", "2026-06")))
                .on(FILL, Reply.ok(backfill(7, "2026-04", "2026-07", false)))
                .on("GET /api/v2/backfills/7", Reply.ok(backfill(7, "2026-04", "2026-07", false)))
                .on(
                        "GET " + RUNS,
                        Reply.ok(runs(run("a", "2026-04", "success"))),
                        Reply.ok(runs(run("b", "2026-05", "success"), run("c", "2026-06", "success"))));

        assertThat(airflow("backfill", "--from", "2026-04", "--to", "2026-07")
                        .done()
                        .out())
                .contains(
                        "2026-04  success, left as it is", "2026-05  is run", "2026-06  is run", "2026-07  is not run")
                .contains("Backfill 7 was created.")
                .containsPattern("(?m)^2026-06 +success +manual +60 s +c$");
        assertThat(server.requests(FILL).get(0).body())
                .contains("\"from_date\":\"2026-04-01T00:00:00Z\",\"to_date\":\"2026-07-01T00:00:00Z\"");
        assertThat(progress.toString(StandardCharsets.UTF_8))
                .contains("backfill 7 2026-05 success, 2026-06 success (2 of 2 months)");
    }

    @Test
    void aMonthOfABackfillThatFailedIs5() {
        server.on(DRY, Reply.ok(dates("2026-05")))
                .on(FILL, Reply.ok(backfill(7, "2026-05", "2026-05", false)))
                .on("GET /api/v2/backfills/7", Reply.ok(backfill(7, "2026-05", "2026-05", false)))
                .on("GET " + RUNS, Reply.ok(runs(run("b", "2026-05", "failed"))));

        Invocation backfill =
                airflow("backfill", "--from", "2026-05", "--to", "2026-05", "--reprocess", "failed", "--json");

        assertThat(backfill.code()).isEqualTo(5);
        assertThat(backfill.out().strip())
                .isEqualTo("{\"backfill_id\":7,\"to_run\":[\"2026-05\"],\"months\":{\"2026-05\":\"failed\"}}");
    }

    @Test
    void aBackfillWithNothingToDoCreatesNothing() {
        server.on(DRY, Reply.ok(dates())).on("GET " + RUNS, Reply.ok(runs(run("b", "2026-05", "success"))));

        assertThat(airflow("backfill", "--from", "2026-05", "--to", "2026-05")
                        .done()
                        .out())
                .contains("Nothing to do.");
        assertThat(server.requests(FILL)).isEmpty();
    }

    @Test
    void aBackfillOfAPausedDagIsNotCreated() {
        server.on("GET " + PATH, Reply.ok(dag("polyphony_monthly", true)))
                .on(DRY, Reply.ok(dates("2026-05")))
                .on("GET " + RUNS, Reply.ok(runs()));

        fails(airflow("backfill", "--from", "2026-05", "--to", "2026-05"), "is paused");
        assertThat(server.requests(FILL)).isEmpty();
    }

    @Test
    void logsTellTheTasksInTurnWithoutWhatSteersATerminal() {
        server.on(TASKS + "/ready/logs/1", Reply.ok(log(null, "::group::Setup", "\\u001b[31mfound all\\u001b[0m")))
                .on(TASKS + "/run_month/logs/2", Reply.ok(log(null, "published")));

        assertThat(airflow("logs", "--month", "2026-05").done().out()).isEqualToNormalizingNewlines("""
                        == ready, attempt 1 ==
                        2026-11-02T08:00:01Z info found all
                        == run_month, attempt 2 ==
                        2026-11-02T08:00:01Z info published
                        == run polyphony__2026-05 success ==
                        """);
    }

    @Test
    void logsOfOneAttemptOfOneTask() {
        server.on(TASKS + "/run_month/logs/1", Reply.ok(log(null, "no disk left")));

        assertThat(airflow("logs", "--run", ID, "--task", "run_month", "--try", "1", "--json")
                        .done()
                        .out()
                        .strip())
                .isEqualTo("{\"task\":\"run_month\",\"attempt\":1,\"timestamp\":\"2026-11-02T08:00:01Z\","
                        + "\"level\":\"info\",\"event\":\"no disk left\",\"exceptions\":\"\"}");
    }

    @Test
    void logsOfATaskThatIsNotThereNameThoseThatAre() {
        Invocation logs = airflow("logs", "--month", "2026-05", "--task", "dance");

        assertThat(logs.code()).isEqualTo(2);
        assertThat(logs.err()).contains("has no task dance, only ready, run_month");
    }

    @Test
    void logsAreFollowedToTheEndOfTheRun() {
        Reply running = Reply.ok(run(ID, "2026-05", "running"));
        server.on(RUN, running, running, Reply.ok(run(ID, "2026-05", "success")))
                .on(TASKS, Reply.ok(tasks(task("run_month", "running", 1))))
                .on(
                        TASKS + "/run_month/logs/1",
                        Reply.ok(log("at 1", "one")),
                        Reply.ok(log("at 1")),
                        Reply.ok(log(null, "two")));

        assertThat(airflow("logs", "--month", "2026-05", "--follow").done().out())
                .isEqualToNormalizingNewlines("""
                        == run_month, attempt 1 ==
                        2026-11-02T08:00:01Z info one
                        2026-11-02T08:00:01Z info two
                        == run polyphony__2026-05 success ==
                        """);
    }

    @Test
    void doctorFindsAHealthyAirflow() {
        assertThat(airflow("doctor").done().out())
                .containsPattern("(?m)^ok +reachable +Airflow 3.3.2 at http://127.0.0.1")
                .containsPattern("(?m)^ok +health +scheduler healthy$")
                .containsPattern("(?m)^ok +DAG +polyphony_monthly \\(At 00:00")
                .containsPattern("(?m)^ok +import errors +none$")
                .contains("clocks")
                .doesNotContain("FAIL");
    }

    @Test
    void doctorTellsAllThatIsWrong() {
        server.on(
                        "GET /api/v2/monitor/health",
                        Reply.ok("{\"scheduler\": {\"status\": \"unhealthy\"}, \"triggerer\": null}"))
                .on("GET " + PATH, Reply.ok(dag("polyphony_monthly", true)))
                .on(
                        "GET /api/v2/importErrors",
                        Reply.ok(list(
                                "import_errors",
                                "{\"filename\": \"broken.py\", \"stack_trace\": \"Traceback\\nNameError: x\\n\"}")))
                .on("GET /api/v2/version", Reply.dated("{\"version\": \"3.3.2\"}", "Mon, 02 Nov 2020 08:00:00 GMT"));

        Invocation doctor = airflow("doctor");

        assertThat(doctor.code()).isEqualTo(5);
        assertThat(doctor.out())
                .containsPattern("(?m)^FAIL +clocks +Airflow's is ahead by -\\d+ s$")
                .containsPattern("(?m)^FAIL +health +scheduler unhealthy, triggerer absent$")
                .containsPattern("(?m)^FAIL +DAG +polyphony_monthly is paused: \\./polyphony airflow unpause$")
                .containsPattern("(?m)^FAIL +import errors +broken.py: NameError: x$");
        assertThat(airflow("doctor", "--json").out()).startsWith("{\"ok\":false,\"checks\":[{\"check\":\"reachable\"");
    }

    @Test
    void doctorTellsAnAirflowThatIsNotThereOrIsAnotherOne() {
        server.on("GET /api/v2/version", Reply.page(404))
                .on("GET /api/v1/version", Reply.ok("{\"version\": \"2.11.2\"}"));
        assertThat(airflow("doctor").out()).contains("FAIL", "Airflow 2.11.2", "is not supported");

        server.close();
        Invocation gone = airflow("doctor");
        assertThat(gone.code()).isEqualTo(5);
        assertThat(gone.out()).contains("FAIL", "connection refused");
    }

    @Test
    void pauseAndUnpauseSayWhatIsSo() {
        server.on("PATCH " + PATH, Reply.ok(dag("polyphony_monthly", true)), Reply.ok(dag("polyphony_monthly", false)));

        assertThat(airflow("pause").done().out()).contains("DAG polyphony_monthly is paused.");
        assertThat(airflow("unpause", "--json").done().out())
                .contains("{\"dag_id\":\"polyphony_monthly\",\"dag_paused\":false}");
        assertThat(server.requests("PATCH " + PATH))
                .extracting(Request::body)
                .containsExactly("{\"is_paused\":true}", "{\"is_paused\":false}");
    }

    @Test
    void clearTellsTheTasksAndClearsThemOnce() {
        String clear = "POST " + RUNS + "/" + ID + "/clear";
        server.on(clear, Reply.ok(tasks(task("run_month", "failed", 2))), Reply.ok(run(ID, "2026-05", "queued")));

        assertThat(airflow("clear", "--month", "2026-05").done().out())
                .contains("Run polyphony__2026-05 is queued again: run_month");
        assertThat(server.requests(clear))
                .extracting(r -> r.body().contains("\"dry_run\":true"))
                .containsExactly(true, false);
    }

    @Test
    void clearDoesNothingWhereNothingFailedOrWhenItIsOnlyAsked() {
        String clear = "POST " + RUNS + "/" + ID + "/clear";
        server.on(clear, Reply.ok(tasks()));
        assertThat(airflow("clear", "--month", "2026-05").done().out()).contains("is success and has nothing to clear");

        server.on(clear, Reply.ok(tasks(task("ready", "success", 1))));
        assertThat(airflow("clear", "--month", "2026-05", "--all", "--dry-run")
                        .done()
                        .out())
                .contains("Would run again: ready");
        assertThat(server.requests(clear)).allMatch(r -> r.body().contains("\"dry_run\":true"));
    }

    @Test
    void refusalsAre5WithTheirReason() {
        server.on("GET " + PATH, Reply.refusal(403, "Forbidden"));
        fails(airflow("status"), "with 403: Forbidden. The role of this user does not allow it");

        server.on("GET " + PATH, Reply.page(502));
        fails(airflow("status"), "with 502: a page \"Sign in\"");

        server.on("POST /auth/token", Reply.refusal(401, "Invalid credentials"));
        fails(airflow("status"), "with 401: Invalid credentials. Check airflow.user");
    }

    @Test
    void stackTracesHoldNoSecretEither() {
        server.on("GET " + PATH, Reply.refusal(500, "swordfish-of-anna Bearer token-of-the-script"));

        Invocation failed = airflow("status", "--verbose");

        assertThat(failed.err()).contains("\tat ").doesNotContain("swordfish", "token-of-the-script");
    }

    @Test
    void settingsAreShownWithoutTheTokenCommand() {
        assertThat(airflow("status", "--token-command", "echo hush", "--print-config")
                        .done()
                        .out())
                .containsPattern("(?m)^airflow.token-command: +\\(not shown\\) +# flag$")
                .containsPattern("(?m)^airflow.timeout: +30 +# default$")
                .doesNotContain("hush", "swordfish");
    }

    @Test
    void theTokenOfACommandIsUsed() {
        airflow("pause", "--token-command", "echo cloud-token");

        assertThat(server.requests("PATCH " + PATH).get(0).head()).contains("Authorization: Bearer cloud-token\r\n");
    }
}
