package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.People;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A column that says who agreed to take part, and not since when. */
final class Agreed {
    private static final String TRUE = "true";

    private Agreed() {}

    /** The column. */
    static Optional<SampleColumn> of(List<SampleColumn> columns) {
        return columns.stream()
                .filter(c -> c.looks(Look.BOOLEAN)
                        && Words.likeness(c.plain(), Synonyms.SHIPPED.roles().agreed()) > 0)
                .findFirst();
    }

    /** What would be written, once somebody knows the day. */
    static Guess offer(SampleColumn column) {
        boolean same = column.name().equals(People.OPTED_IN_AT);
        String day = same ? "'2026-01-01'" : People.OPTED_IN_AT;
        return Guess.offer(
                "case when lower(" + column.name() + ") " + yes(column) + " then " + day + " end",
                "without a day nobody counts: take the # away, and "
                        + (same ? "write the day on which they agreed" : "give the day as the constant opted_in_at"));
    }

    private static String yes(SampleColumn column) {
        TreeSet<String> yes = new TreeSet<>();
        Coded.of("boolean", column).words().forEach((word, meaning) -> {
            if (TRUE.equals(meaning)) {
                yes.add(Coded.quoted(word));
            }
        });
        return switch (yes.size()) {
            case 0 -> "= 'yes'";
            case 1 -> "= " + yes.first();
            default -> yes.stream().collect(Collectors.joining(", ", "in (", ")"));
        };
    }
}
