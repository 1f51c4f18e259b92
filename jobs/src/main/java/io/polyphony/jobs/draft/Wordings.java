package io.polyphony.jobs.draft;

import java.util.List;
import java.util.Optional;

/** Whose words the columns of sentences hold: the author's own, those that were offered, and titles, which are nobody's. */
final class Wordings {
    private final List<SampleColumn> columns;

    Wordings(List<SampleColumn> columns) {
        this.columns = columns;
    }

    /** Whether it may hold what somebody said: a title may where no other column has sentences. */
    boolean mayBeOwn(SampleColumn column) {
        return !isOffered(column) && (!isTitle(column) || columns.stream().noneMatch(c -> isText(c) && !isTitle(c)));
    }

    /** The wording that was offered. */
    Optional<SampleColumn> offered() {
        return columns.stream().filter(c -> isText(c) && isOffered(c)).findFirst();
    }

    /** The titles. */
    Optional<SampleColumn> title() {
        return columns.stream()
                .filter(c -> isTitle(c) && c.looks(Look.TEXT, Look.LABEL) && !c.looks(Look.FEW))
                .findFirst();
    }

    /** What stands in the place of words that no column has; empty: nothing looks like them. */
    Optional<Guess> missing() {
        List<String> such = columns.stream()
                .filter(c -> isText(c) && (isOffered(c) || isTitle(c)))
                .map(c -> c.name() + (isOffered(c) ? " was offered" : " is a title"))
                .toList();
        return such.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Guess(Guess.MAYBE, "no column has the words that were posted: " + String.join(", ", such)));
    }

    private static boolean isText(SampleColumn column) {
        return column.looks(Look.TEXT) && !column.looks(Look.LINK, Look.EMAIL);
    }

    static boolean isTitle(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().titles()) > 0;
    }

    private static boolean isOffered(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().offered()) > 0;
    }
}
