package io.polyphony.cli.command;

import io.polyphony.jobs.land.Detection.Fit;
import io.polyphony.schemas.mapping.MappingOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

/**
 * The lines of {@code sources.yaml} that read a file. Mappings that read the same sheet for the same contract are
 * alternatives: all but the best one stand in comments.
 */
final class SourcesLines {
    private static final int WIDTH = 96;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][\\w.-]*");

    private final String file;
    private final List<Fit> taken = new ArrayList<>();
    private final List<String> lines = new ArrayList<>(List.of("sources:"));

    private SourcesLines(Path file) {
        this.file = quoted(String.valueOf(file.getFileName()));
    }

    /**
     * The lines.
     *
     * @param fits what the file is, best first
     */
    static List<String> of(Path file, List<Fit> fits) {
        SourcesLines made = new SourcesLines(file);
        fits.forEach(made::add);
        return made.lines;
    }

    private void add(Fit fit) {
        boolean instead = taken.stream().anyMatch(other -> readsTheSame(fit, other));
        taken.add(fit);
        String note = (instead ? "Or, instead: " : "")
                + fit.mapping().title().strip() + ". "
                + fit.mapping().description().strip();
        Arrays.stream(WordUtils.wrap(note, WIDTH).split("\\R")).forEach(line -> lines.add("  # " + line));
        lines.add((instead ? "  # - " : "  - ") + "{ path: " + file + ", "
                + (fit.isContract() ? "contract: " : "mapping: ")
                + fit.mapping().id() + " }");
    }

    private static boolean readsTheSame(Fit one, Fit other) {
        return one.mapping().format().sheet().equals(other.mapping().format().sheet())
                && !Collections.disjoint(contracts(one), contracts(other));
    }

    /** The contracts that a mapping feeds. */
    static Set<String> contracts(Fit fit) {
        Set<String> contracts = new HashSet<>();
        fit.mapping().outputs().stream().map(MappingOutput::contract).forEach(contracts::add);
        return contracts;
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
    }
}
