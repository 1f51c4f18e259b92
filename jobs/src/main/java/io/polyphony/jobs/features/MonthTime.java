package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * How much of a month lies outside the 72 hours after requests to share. A request to a department leaves the others' time as it is, so that
 * there are two answers: outside all of them, and outside those to everybody. What anybody had lies between. A month before the first known
 * request has no row.
 */
final class MonthTime {
    private static final String TO_ALL = "to_all";
    private static final String AFTER_ANY = "after_any";
    private static final String AFTER_ALL = "after_all";

    private MonthTime() {}

    /** A row per month. */
    static Dataset<Row> of(Conformed in) {
        Column month = unix_micros(MonthEnd.of()).minus(unix_micros(MonthEnd.monthsBefore(0)));
        return in.table(Asks.TABLE)
                .where(col(Asks.SENT_AT).lt(MonthEnd.of()))
                .withColumn(TO_ALL, col(Asks.DEPARTMENT).isNull())
                .withColumn(AFTER_ANY, untilTheNext(col(Working.MONTH)))
                .withColumn(AFTER_ALL, when(col(TO_ALL), untilTheNext(col(Working.MONTH), col(TO_ALL))))
                .groupBy(Working.MONTH)
                .agg(
                        sum(AFTER_ANY).as(AFTER_ANY),
                        coalesce(sum(AFTER_ALL), lit(0)).as(AFTER_ALL))
                .withColumn(ProgrammeFeatures.KIND, lit(Kind.TIME))
                .withColumn(ProgrammeFeatures.MICROS, month)
                .withColumn(ProgrammeFeatures.UNPROMPTED_LEAST, month.minus(col(AFTER_ANY)))
                .withColumn(ProgrammeFeatures.UNPROMPTED_MOST, month.minus(col(AFTER_ALL)));
    }

    /** What a request adds to the time after any: its 72 hours, or as long as no other one follows; of the month alone. */
    private static Column untilTheNext(Column... among) {
        Column sent = col(Asks.SENT_AT);
        Column next = lead(sent, 1).over(Window.partitionBy(among).orderBy(sent));
        Column from = greatest(sent, MonthEnd.monthsBefore(0));
        Column to = least(next, sent.plus(expr("INTERVAL 72 HOURS")), MonthEnd.of());
        return greatest(lit(0L), unix_micros(to).minus(unix_micros(from)));
    }
}
