package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** Times beside the month of a row, in UTC. */
final class MonthEnd {
    private MonthEnd() {}

    /** The moment at which a row's month ends. */
    static Column of() {
        return monthsBefore(-1);
    }

    /** The moment at which the month so many months before it begins; 0: the row's month. */
    static Column monthsBefore(int months) {
        return add_months(to_date(col(Working.MONTH), "yyyy-MM"), -months).cast(DataTypes.TimestampType);
    }

    /** How many months before the row's month something was. */
    static Column monthsAgo(Column time) {
        Column month = to_date(col(Working.MONTH), "yyyy-MM");
        return year(month).minus(year(time)).multiply(12).plus(month(month)).minus(month(time));
    }
}
