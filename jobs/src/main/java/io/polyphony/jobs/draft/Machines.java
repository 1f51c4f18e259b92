package io.polyphony.jobs.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which rows a log says were made by machines, where its column says the opposite: who is human. */
final class Machines {
    private Machines() {}

    /** The flag, turned round; empty: no column says who is human. */
    static Optional<Guess> of(List<SampleColumn> columns) {
        return columns.stream()
                .filter(c -> c.looks(Look.BOOLEAN)
                        && Words.likeness(c.plain(), Synonyms.SHIPPED.roles().humans()) > 0)
                .findFirst()
                .map(c -> new Guess(
                        turned(c), "the opposite of " + c.header().toLowerCase(Locale.ROOT) + "; " + c.shown()));
    }

    private static String turned(SampleColumn column) {
        List<String> lines = new ArrayList<>(List.of("case lower(" + column.name() + ")"));
        for (Map.Entry<String, String> word :
                Coded.of("boolean", column).words().entrySet()) {
            boolean human = Boolean.parseBoolean(word.getValue());
            lines.add("when " + Coded.quoted(word.getKey()) + " then " + Coded.quoted(String.valueOf(!human)));
        }
        lines.add("end");
        return String.join("\n", lines);
    }
}
