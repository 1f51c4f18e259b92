package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;

import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Population;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * People as of a month: of a person's intervals (who left and came back has several) one row.
 *
 * <p>The month's last day ends at midnight UTC: an interval holds for the month if it has begun before that moment and
 * does not end before it. A person is employed or opted in if any of their intervals says so. Department, location and
 * the like are those of one interval, never mixed: of one whose employment holds, then of one whose opt-in holds, then
 * of one that has begun. Where several are left, also ones that overlap and contradict each other, the one whose
 * employment, then whose opt-in, began last stands; blank is since ever.
 */
final class PeopleAsOf {
    private static final String ROW = "as_of";

    private PeopleAsOf() {}

    /** The tables with one row per month and person, which also says whether they are employed and opted in. */
    static Map<String, Dataset<Row>> in(Map<String, Dataset<Row>> tables) {
        Map<String, Dataset<Row>> result = new TreeMap<>(tables);
        result.computeIfPresent(People.TABLE, (name, intervals) -> onePerPerson(intervals));
        return result;
    }

    private static Dataset<Row> onePerPerson(Dataset<Row> intervals) {
        Column end = add_months(to_date(col(Working.MONTH), "yyyy-MM"), 1).cast(DataTypes.TimestampType);
        Column employed = coalesce(col(People.EMPLOYED_FROM).lt(end), lit(true))
                .and(coalesce(col(People.EMPLOYED_TO).geq(end), lit(true)));
        Column optedIn = coalesce(col(People.OPTED_IN_AT).lt(end), lit(false))
                .and(coalesce(col(People.OPTED_OUT_AT).geq(end), lit(true)));
        Column begun = coalesce(
                greatest(col(People.EMPLOYED_FROM), col(People.OPTED_IN_AT)).lt(end), lit(true));
        Column order =
                struct(employed, optedIn, begun, col(People.EMPLOYED_FROM), col(People.OPTED_IN_AT), struct("*"));
        return intervals
                .groupBy(Working.MONTH, People.PERSON_ID)
                .agg(
                        max_by(struct("*"), order).as(ROW),
                        bool_or(employed).as(Population.EMPLOYED),
                        bool_or(optedIn).as(Population.OPTED_IN))
                .select(ROW + ".*", Population.EMPLOYED, Population.OPTED_IN);
    }
}
