package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Accounts;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** As of when counts and lists are. */
final class Measured {
    private static final Guess EXPORT_DAY =
            new Guess(Accounts.MEASURED_ON, "a constant, the day of the export; init drafts it in sources.yaml");

    private Measured() {}

    /** The day of a list: a column, else a constant. */
    static Guess on(List<SampleColumn> columns) {
        return columns.stream()
                .filter(c -> isCalled(c, Synonyms.SHIPPED.measured()) && c.looks(Look.DAY, Look.TIME))
                .findFirst()
                .map(c -> new Guess(c.name(), c.shown()))
                .orElse(EXPORT_DAY);
    }

    /**
     * The moment of counts beside posts: a column that is called so, and never before the post; of one that is called updated each
     * moment must be later, since a post that was not changed has the same twice.
     *
     * @param posted when the posts were made
     */
    static Guess at(List<SampleColumn> columns, Optional<SampleColumn> posted) {
        return columns.stream()
                .filter(c ->
                        c.looks(Look.DAY, Look.TIME) && posted.filter(c::equals).isEmpty())
                .filter(c -> isCalled(c, Synonyms.SHIPPED.measured())
                        || (posted.isPresent() && isCalled(c, Synonyms.SHIPPED.updated())))
                .filter(c -> posted.filter(p -> !isAfter(c, p)).isEmpty())
                .findFirst()
                .map(c -> new Guess(c.name(), c.shown()))
                .orElse(EXPORT_DAY);
    }

    /** Whether its name says that it is the moment of counts. */
    static boolean isCalled(SampleColumn column) {
        return isCalled(column, Synonyms.SHIPPED.measured()) || isCalled(column, Synonyms.SHIPPED.updated());
    }

    private static boolean isCalled(SampleColumn column, List<String> names) {
        return Words.likeness(column.plain(), names) > 0;
    }

    private static boolean isAfter(SampleColumn later, SampleColumn first) {
        List<OffsetDateTime> ends = Times.moments(later);
        List<OffsetDateTime> begins = Times.moments(first);
        boolean clock = later.looks(Look.TIME);
        for (int i = 0; i < ends.size(); i++) {
            OffsetDateTime end = ends.get(i);
            if (end != null && begins.get(i) != null) {
                OffsetDateTime last = clock ? end : end.plusDays(1);
                if (!last.isAfter(begins.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
