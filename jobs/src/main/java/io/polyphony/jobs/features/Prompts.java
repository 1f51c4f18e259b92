package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
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

/** How long before a post its author was asked to share. A month before the first known request says nothing of it. */
final class Prompts {
    private static final String ASKS = "asks_before";

    private Prompts() {}

    /** The posts with {@link PostFeatures#PROMPT}; they have voice, department and time. */
    static Dataset<Row> added(Dataset<Row> posts, Conformed in) {
        Dataset<Row> asks = in.table(Asks.TABLE)
                .groupBy(Working.MONTH)
                .agg(collect_list(when(
                                col(Asks.SENT_AT).geq(MonthEnd.monthsBefore(0).minus(expr("INTERVAL 72 HOURS"))),
                                struct(Asks.SENT_AT, Asks.DEPARTMENT)))
                        .as(ASKS));
        return posts.join(broadcast(asks), new String[] {Working.MONTH}, "left")
                .withColumn(PostFeatures.PROMPT, prompt())
                .drop(ASKS);
    }

    private static Column prompt() {
        Column at = col(PostFeatures.POSTED_AT);
        Column theirs = filter(
                col(ASKS),
                ask -> ask.getField(Asks.SENT_AT)
                        .leq(at)
                        .and(Requests.concerns(ask.getField(Asks.DEPARTMENT), col(PostFeatures.DEPARTMENT))));
        Column last = array_max(transform(theirs, ask -> ask.getField(Asks.SENT_AT)));
        Column hours = coalesce(last, lit(0).cast("timestamp"));
        return when(
                col(ASKS).isNotNull().and(col(PostFeatures.VOICE).equalTo(Voice.EMPLOYEE)),
                when(hours.plus(expr("INTERVAL 24 HOURS")).gt(at), Prompt.DAY)
                        .when(hours.plus(expr("INTERVAL 72 HOURS")).gt(at), Prompt.THREE_DAYS)
                        .otherwise(Prompt.UNPROMPTED));
    }
}
