package io.polyphony.jobs.survey;

import java.util.stream.Collectors;

/** Lines of {@code sources.yaml} that {@code init} may take back: what waits for an answer. */
public final class SourcesText {
    /** How such a line begins. */
    public static final String WAITS = "  #? ";

    private SourcesText() {}

    /** The text without them. */
    public static String withoutWaiting(String text) {
        return text.lines()
                .filter(line -> !line.startsWith(WAITS.stripTrailing()))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
