package io.polyphony.cli.command;

import io.polyphony.jobs.land.Detection;
import io.polyphony.jobs.land.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which mapping a file is read with. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = "Names the mappings that fit a file, or the nearest ones and what they miss.",
        footer = {
            "",
            "Exit code 3 if none fits.",
            "Example: ./polyphony schemas detect exports/account_analytics_content.csv"
        })
public final class SchemasDetect implements Callable<Integer> {
    private static final int NEAREST = 3;

    @Parameters(paramLabel = "FILE", description = "A delivered file.")
    private Path file;

    /** Asked for by its name where failures are told. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--verbose", description = "Stack traces.")
    private boolean verbose;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        List<Detection.Fit> fits = Detection.of(file);
        List<Detection.Fit> good = fits.stream().filter(Detection.Fit::fits).toList();
        if (good.isEmpty()) {
            fits.stream().filter(f -> f.found() > 0).limit(NEAREST).forEach(f -> console.say(line(f)));
            throw new InputException(
                    "fits no shipped mapping and no contract",
                    file.toString(),
                    "If it is a new layout, begin with: ./polyphony schemas new " + file);
        }
        good.forEach(f -> console.say(line(f)));
        return 0;
    }

    private static String line(Detection.Fit fit) {
        String what = fit.isContract()
                ? "contract " + fit.mapping().id()
                : fit.mapping().id() + " " + fit.mapping().version();
        String line = String.format(
                Locale.ROOT,
                "%-44s %d of %d required columns, reads %d of the file's %d",
                what,
                fit.found(),
                fit.found() + fit.missing().size(),
                fit.known(),
                fit.known() + fit.unknown().size());
        return fit.fits() ? line : line + "; lacks " + String.join(", ", fit.missing());
    }
}
