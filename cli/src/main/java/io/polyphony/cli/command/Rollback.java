package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.schemas.settings.Program;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A month as it was published before. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Publishes again the run of a month that was in force before, and writes its reports.",
        footer = {"", "Example: " + Program.IN_USAGE + " rollback --month 2026-10"})
public final class Rollback implements Callable<Integer> {
    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month.")
    private YearMonth month;

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
        try (Workplace workplace = new Workplace(configuration);
                ProgressLine progress = console.progress(1)) {
            PublishedRun run = workplace
                    .rollBack(month)
                    .orElseThrow(() -> new ConfigurationException(month
                            + " can't be rolled back: no run of it was published before, or its rows are no longer"
                            + " kept (erasure, retention and 'maintain' end that); see 'status'"));
            console.say(month + " is again as run " + run.runId() + " published it.");
            console.reports(workplace.report(month, progress), configuration.path(Key.OUT));
        }
        return 0;
    }
}
