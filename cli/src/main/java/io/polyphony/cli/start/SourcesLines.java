package io.polyphony.cli.start;

import io.polyphony.jobs.land.Detection.Fit;
import io.polyphony.jobs.survey.Constant;
import io.polyphony.jobs.survey.DatesSeen;
import io.polyphony.jobs.survey.FileFinding;
import io.polyphony.jobs.survey.Reading;
import io.polyphony.jobs.survey.SourcesText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/**
 * The lines of {@code sources.yaml} that read a file. Mappings that read the same sheet for the same contract are
 * alternatives: all but the best one stand in comments.
 */
public final class SourcesLines {
    private static final int WIDTH = 96;
    private static final String COMMENT = "  # ";

    private SourcesLines() {}

    /**
     * The lines of a file of which nothing but its header is known.
     *
     * @param fits what the file is, best first
     */
    public static List<String> of(Path file, List<Fit> fits) {
        String name = String.valueOf(file.getFileName());
        List<String> lines = new ArrayList<>(List.of("sources:"));
        List<Fit> taken = new ArrayList<>();
        for (Fit fit : fits) {
            boolean instead = taken.stream().anyMatch(fit::readsTheSame);
            taken.add(fit);
            lines.addAll(commented(COMMENT, (instead ? "Or, instead: " : "") + note(fit)));
            lines.add((instead ? COMMENT : "  ") + "- { " + reads(name, fit) + " }");
        }
        return lines;
    }

    /**
     * The lines of a file that was looked at.
     *
     * @param described ids of mappings whose description stands above already; those of this file are added
     */
    static List<String> of(FileFinding file, Set<String> described) {
        List<String> lines = new ArrayList<>();
        boolean waits = file.readings().stream().anyMatch(r -> r.use() == Reading.Use.WAITS);
        String comment = waits ? SourcesText.WAITS : COMMENT;
        for (Reading reading : file.readings()) {
            Fit fit = reading.fit();
            String note = described.add(fit.mapping().id())
                    ? note(fit)
                    : fit.mapping().title().strip() + ".";
            lines.addAll(commented(comment, title(reading) + note));
            origins(reading).ifPresent(origins -> lines.addAll(commented(comment, origins)));
            lines.add(
                    (reading.use() == Reading.Use.READ ? "  " : comment) + "- { " + entry(file.name(), reading) + " }");
        }
        return lines;
    }

    private static String title(Reading reading) {
        return switch (reading.use()) {
            case READ -> "";
            case INSTEAD -> "Or, instead: ";
            case PERHAPS -> "Perhaps, since few of its columns are known: ";
            case WAITS ->
                "Not read before this is known: " + String.join(", ", open(reading))
                        + ". Init writes these lines anew. ";
        };
    }

    /** What must be known before a file is read. */
    static List<String> open(Reading reading) {
        List<String> open = new ArrayList<>(reading.constants().stream()
                .filter(c -> c.value() == null)
                .map(Constant::name)
                .toList());
        if (reading.asksForOrder()) {
            open.add("whether months or days come first in its dates");
        }
        if (reading.dates() == DatesSeen.BOTH) {
            open.add("what its dates mean, some of which have the month first and some the day");
        }
        return open.isEmpty() ? List.of("what the rest of its file waits for") : open;
    }

    private static String note(Fit fit) {
        return fit.mapping().title().strip() + ". "
                + fit.mapping().description().strip();
    }

    private static Optional<String> origins(Reading reading) {
        String origins = reading.constants().stream()
                .map(c -> c.name() + ": " + origin(c.origin()))
                .collect(Collectors.joining(" "));
        return Optional.of(origins).filter(o -> !o.isEmpty());
    }

    private static String origin(Constant.Origin origin) {
        return switch (origin) {
            case DATE_IN_NAME -> "the date in the file's name.";
            case LAST_CHANGE -> "the day of the file's last change; correct it if the export is older.";
            case LAST_CHANGE_OF_RANGE ->
                "the day of the file's last change, since the dates in its name are the range that it covers; correct it if"
                        + " the export is older.";
            case FILE_NAME -> "the file's name stands for it; give one account the same name everywhere.";
            case ANSWER -> "as you said.";
            case BLANK -> "blank, so that nobody of this file takes part yet.";
            case NOT_BRAND -> "not named as the brand's.";
            case UNKNOWN -> "not known.";
        };
    }

    private static List<String> commented(String comment, String text) {
        return Arrays.stream(WordUtils.wrap(text, WIDTH).split("\\R"))
                .map(line -> comment + line)
                .toList();
    }

    private static String reads(String name, Fit fit) {
        return "path: " + Yaml.path(name) + ", " + (fit.isContract() ? "contract: " : "mapping: ")
                + Yaml.text(fit.name()) + delimiter(fit)
                + (fit.encoding() == null ? "" : ", encoding: " + Yaml.text(fit.encoding()));
    }

    private static String delimiter(Fit fit) {
        return fit.delimiter() == null
                ? ""
                : ", delimiter: \"" + fit.delimiter().replace("\t", "\\t") + "\"";
    }

    private static String entry(String name, Reading reading) {
        String dates = reading.order().map(o -> ", dates: " + o.text()).orElse("");
        String constants = reading.constants().stream()
                .map(c -> c.name() + ": " + (c.value() == null ? "?" : Yaml.text(c.value())))
                .collect(Collectors.joining(", "));
        return reads(name, reading.fit()) + dates + (constants.isEmpty() ? "" : ", constants: { " + constants + " }");
    }
}
