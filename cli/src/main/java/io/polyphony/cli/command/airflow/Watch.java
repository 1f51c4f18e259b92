package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.schemas.settings.Program;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** Waits for a run. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Shows a run until it is over; 5 if it failed, does not start or does not end in time.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow watch --month 2026-10"})
public final class Watch extends AirflowCommand {
    @ArgGroup(multiplicity = "1")
    private RunChoice choice;

    @Override
    ExitCode run(Access access, Talk talk) {
        MonthlyDag dag = access.dag();
        return RunTold.end(access, dag, choice.of(dag), talk);
    }
}
