package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.dags.month.RunView;
import io.polyphony.schemas.settings.Program;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What runs. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "The latest runs of the DAG; with --month or --run one run and its tasks.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow status --month 2026-10"})
public final class Status extends AirflowCommand {
    @ArgGroup
    private RunChoice choice;

    @Option(names = "--last", paramLabel = "N", defaultValue = "12", description = "How many runs; default: 12.")
    private int last;

    /** The latest runs for a program. */
    private record Result(String dagId, boolean dagPaused, List<RunSummary> runs) {}

    @Override
    ExitCode run(Access access, Talk talk) {
        MonthlyDag dag = access.dag();
        if (choice == null) {
            latest(dag, talk);
        } else {
            DagRun run = choice.of(dag);
            RunTold.now(new RunView(run, dag.airflow().tasks().of(dag.id(), run.dagRunId())), talk);
        }
        return ExitCode.DONE;
    }

    private void latest(MonthlyDag dag, Talk talk) {
        boolean paused = dag.isPaused();
        List<RunSummary> runs = dag.airflow().runs().latest(dag.id(), last).stream()
                .map(RunSummary::of)
                .toList();
        talk.say("DAG %s%s", dag.id(), paused ? " is paused: runs stay queued" : "");
        RunSummary.head(talk);
        runs.forEach(run -> run.line(talk));
        talk.result(new Result(dag.id(), paused, runs));
    }
}
