package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.schemas.settings.Program;
import picocli.CommandLine.Command;

/** Lets runs start. */
@Command(
        name = "unpause",
        mixinStandardHelpOptions = true,
        description = "Unpauses the DAG: queued runs start. With catch-up, so do months that its schedule has missed.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow unpause"})
public final class Unpause extends AirflowCommand {
    @Override
    ExitCode run(Access access, Talk talk) {
        MonthlyDag dag = access.dag();
        Pause.tell(dag.airflow().dags().unpause(dag.id()), talk);
        return ExitCode.DONE;
    }
}
