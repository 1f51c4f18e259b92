package io.polyphony.cli.command;

import io.polyphony.jobs.simulate.MandatoryAsk;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Input files with known truth beside them. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes the input files of an invented company, and the truth about it in truth/.",
        footer = {"", "Example: " + Program.IN_USAGE + " simulate --people 300 --months 6 --seed 1 --out exports"})
public final class Simulate implements Callable<Integer> {
    @Option(names = "--people", defaultValue = "300", description = "Employees; default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(names = "--months", defaultValue = "6", description = "Months; default: ${DEFAULT-VALUE}.")
    private int months;

    @Option(
            names = "--from",
            defaultValue = "2026-05",
            converter = MonthConverter.class,
            description = "First month; default: ${DEFAULT-VALUE}.")
    private YearMonth from;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed, other people; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--ask-month",
            paramLabel = "N",
            description = {
                "The N-th month has a mandatory ask to everybody. Without it people fall silent for good at 5 %% a month, and",
                "15 %% of their texts are copies; afterwards at 10 %% if they were opted in, and from that month on 45 %%."
            })
    private Integer askMonth;

    @Option(names = "--ask-ignored", description = "That ask is obeyed by nobody and changes nothing.")
    private boolean askIgnored;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path out;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Demo.simulate(asked(Demo.company(people, months, from, seed)), out);
        new Console(spec).say("Input files: " + out + "\nThe truth:   " + out.resolve("truth"));
        return 0;
    }

    private SimulationOptions asked(SimulationOptions company) {
        if (askMonth == null && !askIgnored) {
            return company;
        }
        if (askMonth == null || askMonth < 1 || askMonth > months) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--ask-month must be one of the months, 1 to " + months);
        }
        MandatoryAsk ask = MandatoryAsk.in(askMonth - 1);
        return company.withAsk(askIgnored ? ask.ignored() : ask);
    }
}
