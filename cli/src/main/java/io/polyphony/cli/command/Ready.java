package io.polyphony.cli.command;

import io.polyphony.cli.ExitCode;
import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a month may be run. */
@Command(
        name = "ready",
        mixinStandardHelpOptions = true,
        description = {
            "Which sources are still missing or too young for the month; reads the files, publishes nothing.",
            "Exit 0: the month may be run. Exit 6: not yet, ask again later."
        },
        footer = {"", "Example: " + Program.IN_USAGE + " ready --month 2026-10 --input exports"})
public final class Ready implements Callable<Integer> {
    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month.")
    private YearMonth month;

    @Option(names = "--input", paramLabel = "DIR", description = "Folder of delivered files; default: input.")
    private Path input;

    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, String> flags = new TreeMap<>();
        Common.put(flags, Key.INPUT, input);
        Configuration configuration = common.configuration(flags);
        Console console = new Console(spec);
        if (common.printConfig()) {
            return console.show(configuration);
        }
        try (Workplace workplace = new Workplace(configuration)) {
            List<String> waitsFor = workplace.waitsFor(month, Keys.of(configuration));
            console.say(waitsFor.isEmpty() ? month + " may be run." : month + " can't be run yet:");
            waitsFor.forEach(reason -> console.say("  " + reason));
            return (waitsFor.isEmpty() ? ExitCode.DONE : ExitCode.NOT_YET).code();
        }
    }
}
