package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Prompt;
import io.polyphony.schemas.table.PostFeatures.Voice;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How long before a post its author was asked to share, and when to share any piece. A month before the first known request says nothing
 * of it.
 */
final class Prompts {
    private static final String ASKS = "asks_before";
    private static final String EACH = "each";

    private Prompts() {}

    /** The posts with {@link PostFeatures#PROMPT} and {@link Working#ASKED_AT}; they have voice, department and time. */
    static Dataset<Row> added(Dataset<Row> posts, Conformed in) {
        return posts.join(broadcast(asks(in)), new String[] {Working.MONTH}, "left")
                .withColumn(PostFeatures.PROMPT, prompt())
                .withColumn(Working.ASKED_AT, askedForAny())
                .drop(ASKS);
    }

    /**
     * A row per month: each request of it and of the 72 hours before it, and of earlier ones for any piece the last to each department.
     */
    private static Dataset<Row> asks(Conformed in) {
        Column recent = col(Asks.SENT_AT).geq(MonthEnd.monthsBefore(0).minus(expr("INTERVAL 72 HOURS")));
        Column kept = col(EACH).isNotNull().or(col(Asks.CONTENT_ID).isNull());
        return in.table(Asks.TABLE)
                .groupBy(
                        col(Working.MONTH),
                        col(Asks.DEPARTMENT),
                        col(Asks.CONTENT_ID),
                        when(recent, col(Asks.SENT_AT)).as(EACH))
                .agg(max(col(Asks.SENT_AT)).as(Asks.SENT_AT))
                .groupBy(Working.MONTH)
                .agg(collect_list(when(kept, struct(Asks.SENT_AT, Asks.DEPARTMENT, Asks.CONTENT_ID)))
                        .as(ASKS));
    }

    private static Column prompt() {
        Column at = col(PostFeatures.POSTED_AT);
        Column theirs = filter(
                col(ASKS),
                ask -> ask.getField(Asks.SENT_AT)
                        .leq(at)
                        .and(Requests.concerns(ask.getField(Asks.DEPARTMENT), col(PostFeatures.DEPARTMENT))));
        Column hours = coalesce(last(theirs), lit(0).cast("timestamp"));
        return when(
                col(ASKS).isNotNull().and(col(PostFeatures.VOICE).equalTo(Voice.EMPLOYEE)),
                when(hours.plus(expr("INTERVAL 24 HOURS")).gt(at), Prompt.DAY)
                        .when(hours.plus(expr("INTERVAL 72 HOURS")).gt(at), Prompt.THREE_DAYS)
                        .otherwise(Prompt.UNPROMPTED));
    }

    private static Column askedForAny() {
        return MinutesAfter.lastHeard(
                filter(col(ASKS), ask -> ask.getField(Asks.CONTENT_ID).isNull()));
    }

    /** When the last of some requests was sent. */
    static Column last(Column requests) {
        return array_max(transform(requests, ask -> ask.getField(Asks.SENT_AT)));
    }
}
