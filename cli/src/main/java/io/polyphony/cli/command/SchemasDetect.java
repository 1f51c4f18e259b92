package io.polyphony.cli.command;

import io.polyphony.cli.start.SourcesLines;
import io.polyphony.jobs.draft.Draft;
import io.polyphony.jobs.land.Detection;
import io.polyphony.jobs.land.Detection.Fit;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.jobs.land.TextEncoding;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which mapping a file is read with. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = {
            "Names the mappings that fit a file, or the nearest ones and what they miss.",
            "Of those that fit also what they feed, and the lines of sources.yaml that read the file so."
        },
        footer = {
            "",
            "Exit code 3 if none fits.",
            "Example: " + Program.IN_USAGE + " schemas detect exports/account_analytics_content.csv"
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
        List<Fit> fits = Detection.of(file);
        TextEncoding.instead(file).ifPresent(other -> console.say("It is " + TextEncoding.SAID + "."));
        List<Fit> sure = fits.stream().filter(Fit::isSure).toList();
        List<Fit> perhaps = fits.stream().filter(f -> f.fits() && !f.isSure()).toList();
        sure.forEach(f -> console.say(line("Fits ", f)));
        perhaps.forEach(f -> console.say(line("Perhaps ", f)));
        if (!sure.isEmpty()) {
            next(sure, console);
        } else if (!perhaps.isEmpty()) {
            perhaps(perhaps.get(0), console);
        } else {
            List<Fit> workbooks = Detection.ofWorkbooks(file);
            if (!workbooks.isEmpty()) {
                throw new InputException(
                        workbooks.get(0).asWorkbook(),
                        file.toString(),
                        "If there is no original, begin with: " + draft());
            }
            fits.stream().filter(Fit::isNear).limit(NEAREST).forEach(f -> console.say(line("Near ", f)));
            throw new InputException(
                    "fits no shipped mapping and no contract",
                    file.toString(),
                    "If it is a new layout, begin with: " + draft());
        }
        return 0;
    }

    private String draft() {
        return Program.called("schemas new " + Draft.shell(file) + " > " + Draft.shell(Draft.beside(file)));
    }

    private void next(List<Fit> sure, Console console) {
        console.say("");
        List<Source> already = new OneFile(file).asDelivered(List.of());
        if (already.isEmpty()) {
            console.say("Lines for sources.yaml beside the file; once there is one, only what it names is read:");
            console.say("");
            SourcesLines.of(file, sure).forEach(console::say);
            console.say("");
        } else {
            console.say("By its name, or by the sources.yaml beside it, it is read as " + names(already) + ".");
        }
        console.say("Then, for what would be rejected: " + Program.called("schemas check " + file));
    }

    private static String names(List<Source> sources) {
        return sources.stream().map(s -> s.mapping().id()).distinct().collect(Collectors.joining(", "));
    }

    private void perhaps(Fit first, Console console) {
        String name = first.mapping().id();
        console.say("");
        console.say("Few of its columns are known, so it may be something else. What is read of it: "
                + Program.called("schemas show " + name));
        console.say("If that is right, for what would be rejected: " + Program.called("schemas check " + file)
                + (first.isContract() ? " --contract " : " --mapping ") + name);
    }

    private static String line(String how, Fit fit) {
        List<String> sheet = fit.mapping().format().sheet();
        String line = String.format(
                Locale.ROOT,
                "%s%s%s for %s%s: %d of %d required columns, reads %d of the file's %d",
                how,
                fit.isContract() ? "the contract " : "",
                fit.mapping().id(),
                String.join(", ", fit.contracts()),
                sheet.isEmpty() ? "" : ", sheet " + String.join(" or ", sheet),
                fit.found(),
                fit.found() + fit.missing().size(),
                fit.known(),
                fit.known() + fit.unknown().size());
        return fit.fits() ? line : line + "; lacks " + String.join(", ", fit.missing());
    }
}
