package io.polyphony.cli.command.airflow;

import io.polyphony.schemas.settings.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an Airflow runs for us. */
@Command(
        name = "airflow",
        mixinStandardHelpOptions = true,
        description = "Starts and watches months in Airflow 3, where the DAG polyphony_monthly runs them.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow doctor"},
        subcommands = {
            Trigger.class,
            Watch.class,
            Backfill.class,
            Status.class,
            Logs.class,
            Doctor.class,
            Pause.class,
            Unpause.class,
            Clear.class
        })
public final class AirflowCommands implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "trigger, watch, backfill, status, logs, doctor, pause, unpause or clear?");
    }
}
