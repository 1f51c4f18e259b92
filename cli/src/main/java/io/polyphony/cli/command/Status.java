package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.warehouse.PublishedRun;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is published. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Months, their state, rows in, rows rejected, run id.",
        footer = {"", "Example: ./polyphony status --warehouse warehouse"})
public final class Status implements Callable<Integer> {
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
        if (!Files.isDirectory(configuration.path(Key.WAREHOUSE))) {
            console.say("No warehouse at " + configuration.path(Key.WAREHOUSE) + ": nothing is published yet.");
            return 0;
        }
        try (Workplace workplace = new Workplace(configuration)) {
            table(workplace.runs(), console);
        }
        return 0;
    }

    private static void table(List<PublishedRun> runs, Console console) {
        String format = "%-8s %-10s %12s %10s  %-16s %s";
        console.say(String.format(format, "month", "state", "rows in", "rejected", "run", "finished"));
        for (PublishedRun run : runs) {
            console.say(String.format(
                    format,
                    run.month(),
                    "published",
                    run.rowsRead(),
                    run.rowsRejected(),
                    run.runId(),
                    run.finishedAt()));
        }
        if (runs.isEmpty()) {
            console.say("Nothing is published yet.");
        }
    }
}
