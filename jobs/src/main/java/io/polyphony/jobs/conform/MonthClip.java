package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;

/** What becomes of a row in one month, from its {@link MonthSpan}. What was wrong with a row before is wrong in every month. */
final class MonthClip {
    /** Of rows that belong to all months. */
    static final MonthClip ANY = new MonthClip(YearMonth.of(1, 1));

    private final int month;

    MonthClip(YearMonth month) {
        this.month = MonthSpan.number(month);
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
}
