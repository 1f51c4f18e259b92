package io.polyphony.dags.month;

import static io.polyphony.dags.server.Bodies.log;
import static io.polyphony.dags.server.Bodies.run;
import static io.polyphony.dags.server.Bodies.task;
import static io.polyphony.dags.server.Bodies.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.dags.Clients;
import io.polyphony.dags.server.Reply;
import io.polyphony.dags.server.ScriptedAirflow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunLogsTest {
    private static final String RUN = "GET /api/v2/dags/polyphony_monthly/dagRuns/r";
    private static final String TASKS = RUN + "/taskInstances";

    private final ScriptedAirflow server = ScriptedAirflow.start();
    private final List<String> lines = new ArrayList<>();

    @AfterEach
    void close() {
        server.close();
    }

    private RunLogs logs() {
        server.on(RUN, Reply.ok(run("r", "2026-05", "running")));
        return new RunLogs(
                Clients.dag(server), "r", t -> true, (t, n, l) -> lines.add(t.name() + "#" + n + " " + l.event()));
    }

    @Test
    void aLogIsReadOnWhereItStopped() {
        server.on(TASKS, Reply.ok(tasks(task("load", "running", 1))))
                .on(
                        TASKS + "/load/logs/1",
                        Reply.ok(log("at 2", "one", "two")),
                        Reply.ok(log("at 2")),
                        Reply.ok(log(null, "three")));
        RunLogs logs = logs();

        logs.readOn();
        assertThat(lines).containsExactly("load#1 one", "load#1 two");
        logs.readOn();
        logs.readOn();

        assertThat(lines).containsExactly("load#1 one", "load#1 two", "load#1 three");
        assertThat(server.requests(TASKS + "/load/logs/1"))
                .extracting(r -> r.query())
                .containsExactly("", "?token=at%202", "?token=at%202");
    }

    @Test
    void aNewAttemptIsReadFromItsBeginning() {
        server.on(TASKS, Reply.ok(tasks(task("load", "running", 1))), Reply.ok(tasks(task("load", "running", 2))))
                .on(TASKS + "/load/logs/1", Reply.ok(log(null, "first")))
                .on(TASKS + "/load/logs/2", Reply.ok(log(null, "second")));
        RunLogs logs = logs();

        logs.readOn();
        logs.readOn();

        assertThat(lines).containsExactly("load#1 first", "load#2 second");
    }

    @Test
    void aTaskThatNeverRanSaysWhyInAttempt0() {
        server.on(TASKS, Reply.ok(tasks(task("report", "upstream_failed", 0))))
                .on(TASKS + "/report/logs/0", Reply.ok(log(null, "Task did not run because upstream task(s) failed.")));

        logs().readOn();

        assertThat(lines).containsExactly("report#0 Task did not run because upstream task(s) failed.");
    }

    @Test
    void aTaskThatIsNotStartedIsNotAskedForAndOneThatWaitsForItsWorkerHasNoLogYet() {
        server.on(TASKS, Reply.ok(tasks(task("load", "queued", 1), task("report", "none", 0))));

        logs().readOn();

        assertThat(lines).isEmpty();
        assertThat(server.requests(TASKS + "/load/logs/1")).hasSize(1);
        assertThat(server.requests(TASKS + "/report/logs/0")).isEmpty();
    }

    @Test
    void aHandlerThatNeverTellsTheEndDoesNotKeepAFinishedTaskOpen() {
        server.on(TASKS, Reply.ok(tasks(task("load", "success", 1))))
                .on(TASKS + "/load/logs/1", Reply.ok(log("more", "all")), Reply.ok(log("more")));
        RunLogs logs = logs();

        logs.readOn();
        logs.readOn();

        assertThat(lines).containsExactly("load#1 all");
        assertThat(server.requests(TASKS + "/load/logs/1")).hasSize(2);
    }
}
