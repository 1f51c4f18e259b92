package io.polyphony.cli;

import io.polyphony.cli.command.Backfill;
import io.polyphony.cli.command.Demo;
import io.polyphony.cli.command.Explain;
import io.polyphony.cli.command.Forget;
import io.polyphony.cli.command.Init;
import io.polyphony.cli.command.Maintain;
import io.polyphony.cli.command.Ready;
import io.polyphony.cli.command.Rejects;
import io.polyphony.cli.command.Report;
import io.polyphony.cli.command.Rollback;
import io.polyphony.cli.command.RotateKey;
import io.polyphony.cli.command.Run;
import io.polyphony.cli.command.Schemas;
import io.polyphony.cli.command.Simulate;
import io.polyphony.cli.command.Status;
import io.polyphony.cli.command.View;
import io.polyphony.cli.command.airflow.AirflowCommands;
import io.polyphony.schemas.settings.Program;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "polyphony",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What employees' voices add to the brand's: measured, with its uncertainty.",
        footer = {"", "Start with: " + Program.IN_USAGE + " demo --out out"},
        subcommands = {
            Demo.class,
            Init.class,
            Ready.class,
            Run.class,
            Report.class,
            Backfill.class,
            Status.class,
            View.class,
            Rejects.class,
            Rollback.class,
            Maintain.class,
            Forget.class,
            RotateKey.class,
            Explain.class,
            Schemas.class,
            Simulate.class,
            AirflowCommands.class,
            Version.class
        })
public final class Main implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and ends the process with its {@link ExitCode}. */
    public static void main(String[] args) {
        boolean json = false;
        try {
            json = JsonLog.isWanted(System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(ExitCode.USAGE.code());
        }
        System.exit(json ? JsonLog.execute(args) : execute(args));
    }

    /** Runs a command. @return the exit code */
    static int execute(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine help = new CommandLine(new CommandLine.HelpCommand());
        help.getCommandSpec().usageMessage().footer("", "Example: " + Program.IN_USAGE + " help run");
        return new CommandLine(new Main())
                .addSubcommand("help", help)
                .setExecutionStrategy(Main::run)
                .setExecutionExceptionHandler(new Failure())
                .setParameterExceptionHandler(new Misuse())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** A full disk or a heap that is too small is told like any other failure, though Java calls them errors. */
    private static int run(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error e) {
            List<CommandLine> commands = parsed.asCommandLineList();
            throw new CommandLine.ExecutionException(commands.get(commands.size() - 1), e.toString(), e);
        }
    }

    /** Without a command: which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.code();
    }
}
