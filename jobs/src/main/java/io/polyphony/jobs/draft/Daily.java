package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Posts;
import java.util.List;
import java.util.Optional;

/** Whether a table counts by day: bare days, one row for each account and day, and nothing that tells a post from another. */
final class Daily {
    /** Of all rows; days that an export has twice are not many. */
    private static final double NEARLY_EACH = 0.95;

    private final List<SampleColumn> columns;
    private final Optional<SampleColumn> day;

    private Daily(Assignment days) {
        this.columns = days.columns();
        this.day = days.of(AccountDays.DAY).map(Match::column);
    }

    /** Whether the columns that are taken for those of daily totals are such. */
    static boolean is(Assignment days) {
        Daily daily = new Daily(days);
        return !Counted.of(daily.columns).isEmpty()
                && daily.day.filter(Times::areDays).isPresent()
                && daily.columns.stream().noneMatch(daily::tellsPosts)
                && daily.isOneRowEach();
    }

    /** Sentences, links or ids that differ from row to row. */
    private boolean tellsPosts(SampleColumn column) {
        if (column.looks(Look.DAY, Look.TIME) || day.filter(column::equals).isPresent()) {
            return false;
        }
        boolean counted = column.looks(Look.COUNT, Look.NUMBER, Look.PERCENT);
        return column.looks(Look.TEXT)
                || (column.looks(Look.UNIQUE)
                        && column.looks(Look.ID)
                        && column.rows() > 1
                        && (!counted || isCalledPost(column)));
    }

    private static boolean isCalledPost(SampleColumn column) {
        List<String> names =
                Synonyms.SHIPPED.contracts().get(Posts.TABLE).names().get(Posts.POST_ID);
        return Words.likeness(column.plain(), names) > 0;
    }

    /** Days, and words beside them, differ from row to row. */
    private boolean isOneRowEach() {
        List<SampleColumn> key = columns.stream()
                .filter(c -> day.filter(c::equals).isPresent() || !c.looks(Look.COUNT, Look.NUMBER, Look.PERCENT))
                .toList();
        return SampleColumn.distinct(key) >= NEARLY_EACH * columns.get(0).rows();
    }
}
