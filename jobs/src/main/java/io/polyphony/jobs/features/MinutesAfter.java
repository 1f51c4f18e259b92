package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Voice;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many minutes after its piece was offered or asked for an employee's post came.
 *
 * <p>Minutes of the clock are counted, since some networks tell no seconds: 10:00:59 and 10:01:00 are one minute apart. Two digits
 * are kept (1,234 is 1,200), so that few different numbers are left, however long it took. No known piece, or before it was offered:
 * null.
 */
final class MinutesAfter {
    private static final int DIGITS = 2;

    private MinutesAfter() {}

    /** A row per month and piece that was asked for by name: the requests for it. */
    static Dataset<Row> asksByPiece(Conformed in) {
        return in.table(Asks.TABLE)
                .where(col(Asks.CONTENT_ID).isNotNull())
                .groupBy(Working.MONTH, Asks.CONTENT_ID)
                .agg(collect_list(struct(Asks.SENT_AT, Asks.DEPARTMENT)).as(Working.ASKS_FOR_IT));
    }

    /**
     * {@link PostFeatures#MINUTES_AFTER} of posts that have {@link Working#OFFERED_AT}, {@link Working#ASKED_AT} and
     * {@link Working#ASKS_FOR_IT}.
     */
    static Column column() {
        Column posted = minute(col(PostFeatures.POSTED_AT));
        Column since =
                minute(greatest(col(Working.OFFERED_AT), col(Working.ASKED_AT), lastHeard(col(Working.ASKS_FOR_IT))));
        Column minutes =
                unix_seconds(posted).minus(unix_seconds(since)).divide(60).cast("long");
        Column isAfter = minute(col(Working.OFFERED_AT)).leq(posted);
        return when(col(PostFeatures.VOICE).equalTo(Voice.EMPLOYEE).and(isAfter), twoDigits(minutes));
    }

    private static Column twoDigits(Column number) {
        Column more = length(number.cast("string")).minus(DIGITS);
        return number.minus(pmod(number, pow(lit(10), greatest(more, lit(0))).cast("long")));
    }

    /** When the last of some requests that concern a post's author was sent, up to its minute. */
    static Column lastHeard(Column requests) {
        Column next = minute(col(PostFeatures.POSTED_AT)).plus(expr("INTERVAL 1 MINUTE"));
        return Prompts.last(filter(
                requests,
                ask -> ask.getField(Asks.SENT_AT)
                        .lt(next)
                        .and(Requests.concerns(ask.getField(Asks.DEPARTMENT), col(PostFeatures.DEPARTMENT)))));
    }

    private static Column minute(Column time) {
        return date_trunc("minute", time);
    }
}
