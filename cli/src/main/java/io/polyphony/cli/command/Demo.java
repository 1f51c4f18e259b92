package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.simulate.Simulation;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.schemas.settings.Program;
import java.io.IOException;
import java.nio.file.Files;
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

/** A simulated company, from its logs to its reports. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Simulates a company, runs the whole pipeline for its months, writes the reports.",
        footer = {"", "Example: " + Program.IN_USAGE + " demo --out out"})
public final class Demo implements Callable<Integer> {
    private static final YearMonth FIRST = YearMonth.of(2026, 5);

    @Option(names = "--people", defaultValue = "300", description = "Employees; default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(names = "--months", defaultValue = "6", description = "Months; default: ${DEFAULT-VALUE}.")
    private int months;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed, other people; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        Configuration asked = common.configuration(Map.of());
        Path out = asked.path(Key.OUT);
        Configuration configuration = common.configuration(flags(out));
        if (common.printConfig()) {
            return console.show(configuration);
        }
        configuration.reportSettings();
        simulate(company(people, months, FIRST, seed), out.resolve("demo/input"));
        Keys keys = new Keys(PseudonymKey.demo(), "the demo's, known to everybody");
        writeKey(out.resolve("demo/key"));
        try (Workplace workplace = new Workplace(configuration)) {
            List<YearMonth> all = Backfill.months(FIRST, FIRST.plusMonths(months - 1L));
            try (ProgressLine progress = console.progress(all.size())) {
                new Months(workplace, keys, progress).run(all);
            }
            console.reports(out.resolve(all.get(all.size() - 1).toString()), out);
            console.say("Look further: " + Program.called("status --warehouse " + configuration.path(Key.WAREHOUSE)));
        }
        return 0;
    }

    /** The demo keeps everything it makes below its output folder. */
    private static Map<String, String> flags(Path out) {
        Map<String, String> flags = new TreeMap<>();
        Common.put(flags, Key.COMPANY, Simulation.company());
        Common.put(flags, Key.INPUT, out.resolve("demo/input"));
        Common.put(flags, Key.WAREHOUSE, warehouse(out));
        return flags;
    }

    /** Where a demo with this output folder keeps its warehouse. */
    static Path warehouse(Path out) {
        return out.resolve("demo/warehouse");
    }

    /** The key as a file, so that other commands work on what the demo made. */
    private static void writeKey(Path file) {
        try {
            Files.writeString(file, PseudonymKey.demoText() + "\n");
        } catch (IOException e) {
            throw new ConfigurationException("can't write " + file + ": " + e.getMessage());
        }
    }

    /** A company like the demo's. */
    static SimulationOptions company(int people, int months, YearMonth first, long seed) {
        SimulationOptions demo = SimulationOptions.DEMO;
        return new SimulationOptions(people, months, first, seed, demo.audienceAccounts(), demo.populationSample());
    }

    /** Writes a simulated company. @throws ConfigurationException if the folder can't be written */
    static void simulate(SimulationOptions company, Path out) {
        try {
            Simulation.write(company, out);
        } catch (IOException e) {
            throw new ConfigurationException("can't write to " + out + ": " + e.getMessage());
        }
    }
}
