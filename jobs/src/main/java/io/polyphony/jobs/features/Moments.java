package io.polyphony.jobs.features;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The months' unison events as a report tells them; events are few, and only they are collected. */
final class Moments {
    private static final double COPIED = .8;
    private static final String ASKED = "asked";

    private Moments() {}

    static Map<YearMonth, List<UnisonMoment>> of(Conformed in, Dataset<Row> features) {
        // Most months of most companies have none, and the hubs' texts cost as much as all the rest of them.
        return features.where(col(PostFeatures.UNISON_24H).isNotNull()).isEmpty() ? Map.of() : told(in, features);
    }

    private static Map<YearMonth, List<UnisonMoment>> told(Conformed in, Dataset<Row> features) {
        Dataset<Row> told = events(features)
                .join(hubTexts(in, features), new String[] {Working.MONTH, PostFeatures.UNISON_24H}, "left");
        return asked(in, told).orderBy("started", PostFeatures.UNISON_24H).collectAsList().stream()
                .collect(groupingBy(
                        row -> YearMonth.parse(row.getAs(Working.MONTH)), mapping(Moments::moment, toList())));
    }

    private static Dataset<Row> events(Dataset<Row> features) {
        return features.where(col(PostFeatures.UNISON_24H).isNotNull())
                .groupBy(Working.MONTH, PostFeatures.UNISON_24H)
                .agg(
                        min(col(PostFeatures.POSTED_AT)).as("started"),
                        max(col(PostFeatures.POSTED_AT)).as("ended"),
                        count_distinct(col(PostFeatures.PERSON_ID)).as("people"));
    }

    /** Whether people were asked for the piece, or for any, in the day before, and had to: null where nobody asked. */
    private static Dataset<Row> asked(Conformed in, Dataset<Row> events) {
        Dataset<Row> asks = in.table(Asks.TABLE)
                .select(
                        col(Working.MONTH).as("asked_in"),
                        col(Asks.SENT_AT),
                        col(Asks.CONTENT_ID).as("asked_for"),
                        coalesce(col(Asks.MANDATORY), lit(false)).as(Asks.MANDATORY));
        Column before = col("started").minus(expr("INTERVAL 24 HOURS"));
        Column asked = col("asked_in")
                .equalTo(col(Working.MONTH))
                .and(col(Asks.SENT_AT).between(before, col("started")))
                .and(col("asked_for").isNull().or(col("asked_for").equalTo(col(Content.CONTENT_ID))));
        return events.join(asks, asked, "left")
                .groupBy(Working.MONTH, PostFeatures.UNISON_24H, "started", "ended", "people", Content.SUGGESTED_TEXT)
                .agg(max(col(Asks.MANDATORY)).as(ASKED));
    }

    /** The offered text of each event whose hub copies one; only the hubs' texts are read again. */
    private static Dataset<Row> hubTexts(Conformed in, Dataset<Row> features) {
        Dataset<Row> hubs = features.where(col(PostFeatures.UNISON_24H)
                        .equalTo(col(PostFeatures.POST_ID))
                        .and(col(PostFeatures.TEMPLATE_CONTAINMENT).geq(COPIED)))
                .select(Working.MONTH, PostFeatures.NETWORK, PostFeatures.POST_ID);
        Dataset<Row> read = in.table(Posts.TABLE)
                .join(hubs, Working.POST, "left_semi")
                .select(
                        col(Working.MONTH),
                        col(Posts.NETWORK),
                        col(Posts.POST_ID),
                        col(Posts.POSTED_AT),
                        col(Posts.CONTENT_ID),
                        lit(false).as(Working.REPOST),
                        TextReading.of(col(Posts.TEXT)).getField(Working.WHOLE).as(Working.TEXT));
        Column offer = col(Working.MATCHED);
        return TemplateMatch.matched(read, OfferedTexts.of(in))
                .select(
                        col(Working.MONTH),
                        col(Posts.POST_ID).as(PostFeatures.UNISON_24H),
                        offer.getField(Content.CONTENT_ID).as(Content.CONTENT_ID),
                        offer.getField(Content.VARIANT).as(Content.VARIANT))
                .join(suggested(in), new String[] {Working.MONTH, Content.CONTENT_ID, Content.VARIANT}, "inner")
                .select(Working.MONTH, PostFeatures.UNISON_24H, Content.CONTENT_ID, Content.SUGGESTED_TEXT);
    }

    private static Dataset<Row> suggested(Conformed in) {
        return in.table(Content.TABLE)
                .select(
                        col(Working.MONTH),
                        col(Content.CONTENT_ID),
                        coalesce(col(Content.VARIANT), lit("")).as(Content.VARIANT),
                        col(Content.SUGGESTED_TEXT));
    }

    private static UnisonMoment moment(Row row) {
        Instant started = row.getAs("started");
        Instant ended = row.getAs("ended");
        return new UnisonMoment(
                started,
                Duration.between(started, ended).toMinutes(),
                Math.toIntExact(row.<Long>getAs("people")),
                row.getAs(Content.SUGGESTED_TEXT),
                row.isNullAt(row.fieldIndex(ASKED)) ? null : Request.of(row.getAs(ASKED)));
    }
}
