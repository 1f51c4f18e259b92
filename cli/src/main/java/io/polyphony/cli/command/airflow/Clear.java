package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.TaskInstance;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.schemas.settings.Program;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs tasks of a run again. */
@Command(
        name = "clear",
        mixinStandardHelpOptions = true,
        description = "Lets the failed tasks of a run run again, and those that waited for them.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow clear --month 2026-10 --watch"})
public final class Clear extends AirflowCommand {
    @ArgGroup(multiplicity = "1")
    private RunChoice choice;

    @Option(names = "--all", description = "All tasks, also those that went well.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only tell which tasks.")
    private boolean dryRun;

    @Option(names = "--watch", description = "Wait until the run is over; 5 if it fails.")
    private boolean watch;

    /** What was cleared, for a program. */
    private record Result(RunSummary run, List<String> tasks, boolean cleared) {}

    @Override
    ExitCode run(Access access, Talk talk) {
        MonthlyDag dag = access.dag();
        DagRun run = choice.of(dag);
        List<String> tasks = dag.airflow().runs().clearDryRun(dag.id(), run.dagRunId(), !all).stream()
                .map(TaskInstance::name)
                .sorted()
                .toList();
        if (tasks.isEmpty() || dryRun) {
            talk.say(
                    tasks.isEmpty()
                            ? "Run " + run.dagRunId() + " is " + run.state() + " and has nothing to clear."
                            : "Would run again: " + String.join(", ", tasks));
            talk.result(new Result(RunSummary.of(run), tasks, false));
            return ExitCode.DONE;
        }
        DagRun cleared = dag.airflow().runs().clear(dag.id(), run.dagRunId(), !all);
        talk.say("Run %s is %s again: %s", run.dagRunId(), cleared.state(), String.join(", ", tasks));
        if (watch) {
            return RunTold.end(access, dag, cleared, talk);
        }
        talk.result(new Result(RunSummary.of(cleared), tasks, true));
        return ExitCode.DONE;
    }
}
