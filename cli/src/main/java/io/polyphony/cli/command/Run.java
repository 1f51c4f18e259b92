package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One month, from delivered files to reports. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs one month: land, conform, features, measure, audit, publish, report.",
        footer = {"", "Example: " + Program.IN_USAGE + " run --month 2026-10 --input exports"})
public final class Run implements Callable<Integer> {
    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month.")
    private YearMonth month;

    @Option(names = "--input", paramLabel = "DIR", description = "Folder of delivered files; default: input.")
    private Path input;

    @Option(
            names = "--retain-months",
            paramLabel = "N",
            description = "Give up rows about people of all but the latest N months; figures stay.")
    private Integer retainMonths;

    @Option(names = "--no-reports", description = "Publish the month; 'report' writes its reports later.")
    private boolean noReports;

    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, String> flags = new TreeMap<>();
        Common.put(flags, Key.INPUT, input);
        Common.put(flags, Key.PRIVACY_RETAIN_MONTHS, retainMonths);
        Configuration configuration = common.configuration(flags);
        Console console = new Console(spec);
        if (common.printConfig()) {
            return console.show(configuration);
        }
        Common.requireInput(configuration);
        try (Workplace workplace = new Workplace(configuration);
                ProgressLine progress = console.progress(1)) {
            Keys keys = Keys.of(configuration);
            keys.announce(console);
            progress.ended(workplace.run(month, keys, progress));
            if (!noReports) {
                console.reports(workplace.report(month, progress), configuration.path(Key.OUT));
            }
            console.givenUp(workplace.retain());
        }
        return 0;
    }
}
