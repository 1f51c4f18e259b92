package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The reports of a month that is published. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the reports of a published month from the warehouse; no input is read.",
        footer = {"", "Example: " + Program.IN_USAGE + " report --month 2026-10"})
public final class Report implements Callable<Integer> {
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
        configuration.reportSettings();
        Common.requireWarehouse(configuration);
        try (Workplace workplace = new Workplace(configuration);
                ProgressLine progress = console.progress(1)) {
            Path folder = workplace.report(month, progress);
            console.reports(folder, configuration.path(Key.OUT));
        }
        return 0;
    }
}
