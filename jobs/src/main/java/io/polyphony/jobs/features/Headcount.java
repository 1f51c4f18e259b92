package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.Posts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * People as of a month: employed and opted in at its end, and whether they posted in it.
 *
 * <p>The month's last day ends at midnight UTC: an interval holds for the month if it has begun before that moment and
 * does not end before it. All posts that come in were made while opted in, so whoever has one was active, also who
 * left or opted out later in the month.
 */
final class Headcount {
    private Headcount() {}

    static Dataset<Row> of(Conformed in, YearMonth month) {
        Column end = lit(endOf(month));
        Column employed = coalesce(col(People.EMPLOYED_FROM).lt(end), lit(true))
                .and(coalesce(col(People.EMPLOYED_TO).geq(end), lit(true)));
        Column optedIn = coalesce(col(People.OPTED_IN_AT).lt(end), lit(false))
                .and(coalesce(col(People.OPTED_OUT_AT).geq(end), lit(true)));
        return in.table(People.TABLE)
                .join(active(in), new String[] {People.PERSON_ID}, "left")
                .withColumn(Population.EMPLOYED, employed)
                .withColumn(Population.OPTED_IN, optedIn)
                .withColumn(Population.ACTIVE, coalesce(col(Population.ACTIVE), lit(false)));
    }

    private static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Dataset<Row> active(Conformed in) {
        Dataset<Row> persons = in.table(Accounts.TABLE)
                .where(col(Accounts.VOICE).equalTo(Accounts.Voice.EMPLOYEE))
                .select(Accounts.ACCOUNT_ID, Accounts.NETWORK, Accounts.PERSON_ID)
                .distinct();
        return in.table(Posts.TABLE)
                .select(Posts.ACCOUNT_ID, Posts.NETWORK)
                .distinct()
                .join(persons, new String[] {Posts.ACCOUNT_ID, Posts.NETWORK}, "inner")
                .select(col(Accounts.PERSON_ID), lit(true).as(Population.ACTIVE))
                .distinct();
    }
}
