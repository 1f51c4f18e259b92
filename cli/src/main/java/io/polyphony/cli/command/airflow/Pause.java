package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.dags.model.Dag;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.schemas.settings.Program;
import picocli.CommandLine.Command;

/** Lets no more runs start. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Pauses the DAG: runs in work go on, others stay queued.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow pause"})
public final class Pause extends AirflowCommand {
    /** The state of the DAG for a program. */
    record Result(String dagId, boolean dagPaused) {}

    @Override
    ExitCode run(Access access, Talk talk) {
        MonthlyDag dag = access.dag();
        tell(dag.airflow().dags().pause(dag.id()), talk);
        return ExitCode.DONE;
    }

    /** Tells whether a DAG is paused. */
    static void tell(Dag dag, Talk talk) {
        talk.say("DAG %s is %s.", dag.dagId(), dag.isPaused() ? "paused" : "not paused");
        talk.result(new Result(dag.dagId(), dag.isPaused()));
    }
}
