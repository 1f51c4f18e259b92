package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;

/** What becomes of a row in one month, from its {@link MonthSpan}. What was wrong with a row before is wrong in every month. */
final class MonthClip {
    /** A month that nothing belongs to but rows that belong to all of them. */
    static final YearMonth ANY = YearMonth.of(1, 1);

    private final Column month;

    /** @param month its {@link MonthSpan#number} */
    MonthClip(Column month) {
        this.month = month;
    }

    MonthClip(YearMonth month) {
        this(lit(MonthSpan.number(month)));
    }

    /** What became of the row. */
    Column fate() {
        Column also = also(e -> e.equalTo(month));
        Column within = coalesce(col(MonthSpan.FIRST).leq(month), lit(true))
                .and(coalesce(col(MonthSpan.LAST).geq(month), lit(true)));
        return when(also.isNotNull(), also)
                .when(within, col(Trace.FATE))
                .otherwise(coalesce(also(Column::isNull), Fate.OTHER_MONTH.literal()));
    }

    private static Column also(UnaryOperator<Column> which) {
        Column entries = filter(col(MonthSpan.ALSO), entry -> which.apply(entry.getField(MonthSpan.MONTH)));
        return try_element_at(entries, lit(1)).getField(Trace.FATE);
    }

    /** The row has this fate. */
    Column is(Fate fate) {
        return fate().equalTo(fate.literal());
    }

    /** Why it is rejected; null: it is not. */
    Column reason() {
        return when(is(Fate.REJECTED), col(Trace.REASON));
    }

    /** The column at fault; null: none. */
    Column column() {
        return when(is(Fate.REJECTED), col(Trace.COLUMN));
    }

    /**
     * The numbers of those months in which the row has a fate, as an array; null or empty: in none.
     *
     * @param fate not {@link Fate#OTHER_MONTH}
     */
    static Column months(List<YearMonth> months, Fate fate) {
        Column first = col(MonthSpan.FIRST);
        // Nearly all rows belong to one month, which is quicker to see than what any row may come to.
        Column one = first.equalTo(col(MonthSpan.LAST)).and(col(MonthSpan.ALSO).isNull());
        Column here = month(months).and(col(Trace.FATE).equalTo(fate.literal()));
        return when(one, when(here, array(first)))
                .otherwise(filter(array(numbers(months)), month -> new MonthClip(month).is(fate)));
    }

    /** The only one of the months that the row may be of. */
    static Column month(List<YearMonth> months) {
        return col(MonthSpan.FIRST).isin((Object[]) numbers(months));
    }

    private static Column[] numbers(List<YearMonth> months) {
        return months.stream().map(month -> lit(MonthSpan.number(month))).toArray(Column[]::new);
    }

    /** The number of one of the months as readers write it: 2026-05. */
    static Column text(List<YearMonth> months, Column number) {
        int first = MonthSpan.number(Collections.min(months));
        int last = MonthSpan.number(Collections.max(months));
        Column[] texts = IntStream.rangeClosed(first, last)
                .mapToObj(n -> lit(MonthSpan.yearMonth(n).toString()))
                .toArray(Column[]::new);
        return texts.length == 1 ? texts[0] : element_at(array(texts), number.minus(first - 1));
    }
}
