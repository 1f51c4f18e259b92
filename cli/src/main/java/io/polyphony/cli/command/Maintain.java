package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.schemas.settings.Program;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps the warehouse small. */
@Command(
        name = "maintain",
        mixinStandardHelpOptions = true,
        description = {
            "Deletes what no month needs any more; published months stay as they are.",
            "That is: rows of runs that were published before the last two of their month, files that runs left that were"
                    + " killed, and old versions of the tables' metadata."
        },
        footer = {"", "Example: " + Program.IN_USAGE + " maintain --warehouse warehouse"})
public final class Maintain implements Callable<Integer> {
    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = common.configuration(Map.of());
        Console console = new Console(spec);
        if (common.printConfig()) {
            return console.show(configuration);
        }
        Common.requireWarehouse(configuration);
        try (Workplace workplace = new Workplace(configuration)) {
            console.say("Files deleted: " + workplace.maintain());
        }
        return 0;
    }
}
