package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.cli.command.Console;
import io.polyphony.cli.config.Configuration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A command that talks to Airflow. It ends with 0, or with 5 if Airflow or what it runs failed. Starts no Spark. */
abstract class AirflowCommand implements Callable<Integer> {
    @Mixin
    private AirflowOptions options;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public final Integer call() {
        Configuration configuration = options.configuration();
        Console console = new Console(spec);
        if (options.printConfig()) {
            return console.show(configuration);
        }
        check();
        return run(new Access(configuration, System.getenv()), new Talk(console, options.json()))
                .code();
    }

    /** Refuses options that don't fit together, before anything is asked. */
    void check() {}

    /** Does it. */
    abstract ExitCode run(Access access, Talk talk);
}
