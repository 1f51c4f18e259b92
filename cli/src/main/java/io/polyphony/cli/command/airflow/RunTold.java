package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.RunState;
import io.polyphony.dags.model.TaskInstance;
import io.polyphony.dags.model.TaskState;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.dags.month.RunView;
import io.polyphony.schemas.settings.Program;
import java.time.Instant;
import java.util.List;

/** Watches a run and tells how it ended. */
final class RunTold {
    private static final String FORMAT = "  %-32s %-16s %5s %10s";

    private RunTold() {}

    /**
     * A task as it is told.
     *
     * @param task its name
     * @param state its state
     * @param attempt the latest attempt; 0: it never ran
     * @param startDate null: not started
     * @param endDate null: not over
     */
    private record TaskSummary(String task, TaskState state, int attempt, Instant startDate, Instant endDate) {
        static TaskSummary of(TaskInstance task) {
            return new TaskSummary(task.name(), task.state(), task.tryNumber(), task.startDate(), task.endDate());
        }
    }

    /** A run and its tasks for a program. */
    private record Result(RunSummary run, List<TaskSummary> tasks) {}

    /** Watches to the end. @return whether it went well */
    static ExitCode end(Access access, MonthlyDag dag, DagRun run, Talk talk) {
        RunView view;
        try (Live live = new Live(run.dagRunId())) {
            view = access.watch(dag).untilOver(run.dagRunId(), live::run);
        }
        now(view, talk);
        boolean success = view.run().state().equals(RunState.SUCCESS);
        if (!success) {
            talk.say(
                    "Why: %s. Once it is mended: %s",
                    Program.called("airflow logs --run " + run.dagRunId()),
                    Program.called("airflow clear --run " + run.dagRunId()));
        }
        return success ? ExitCode.DONE : ExitCode.OUTSIDE;
    }

    /** Tells a run and its tasks. */
    static void now(RunView view, Talk talk) {
        RunSummary run = RunSummary.of(view.run());
        RunSummary.head(talk);
        run.line(talk);
        List<TaskSummary> tasks = view.tasks().stream().map(TaskSummary::of).toList();
        if (!tasks.isEmpty()) {
            talk.say(FORMAT, "task", "state", "tries", "took");
        }
        tasks.forEach(
                t -> talk.say(FORMAT, t.task(), t.state(), t.attempt(), RunSummary.took(t.startDate(), t.endDate())));
        talk.result(new Result(run, tasks));
    }
}
