package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.spark.Kept;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.Engagements.Delivery;
import io.polyphony.schemas.table.Engagements.Kind;
import io.polyphony.schemas.table.Engagements.Measure;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * A post's engagement at a fixed age, organic, without bots; a column per kind, null where nothing was measured.
 *
 * <p>{@code event}: what happened before posted_at + age, added up. {@code total}: the latest measurement at or before
 * that, else the first one after, and the post is marked as_of; totals of different members or deliveries add up, and
 * of two at one moment the higher counts. Where a kind has both measures, the total counts. Unknown delivery is organic
 * where the network has no sponsored row in the month, else it is left out.
 *
 * <p>Of what counts as engagement, two more columns say how much is of members of whom it is known whether they are colleagues, and how
 * much of that is of others; null where none is known.
 */
final class FixedAgeCounts {
    private static final Map<String, String> COLUMN_OF_KIND = kinds();
    private static final List<String> ENGAGED = List.of(Kind.REACTION, Kind.COMMENT, Kind.REPOST, Kind.CLICK);
    private static final Map<String, Column> PART_OF_COLUMN = parts();
    private static final String EVENTS = "events";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String TOTAL = "total";
    private static final String SPONSORED = "sponsored";
    private static final String UNKNOWN = "_unknown";
    private static final BigDecimal HALF = BigDecimal.TEN.pow(19);
    private static final BigDecimal RADIX = HALF.add(HALF);

    private FixedAgeCounts() {}

    /** A row per post with engagements: month, post_id, network, as_of, and the counts. */
    static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> engagements, int ageDays) {
        // Kept: a row per post, while what it is made of would be read twice.
        Dataset<Row> perPost = Kept.now(perPost(series(posts, engagements, ageDays)));
        Dataset<Row> networks = perPost.groupBy(Working.MONTH, Posts.NETWORK)
                .agg(bool_or(col(SPONSORED)).as(SPONSORED));
        List<Column> columns =
                new ArrayList<>(List.of(col(Working.MONTH), col(Posts.POST_ID), col(Posts.NETWORK), asOf()));
        COLUMN_OF_KIND.values().forEach(c -> columns.add(headline(c).as(c)));
        PART_OF_COLUMN.keySet().forEach(c -> columns.add(headline(c).as(c)));
        return perPost.drop(SPONSORED)
                .join(broadcast(networks), new String[] {Working.MONTH, Posts.NETWORK}, "inner")
                .select(columns.toArray(Column[]::new));
    }

    /** The columns of what counts as engagement. */
    static List<String> engagementColumns() {
        return ENGAGED.stream().map(COLUMN_OF_KIND::get).toList();
    }

    private static Map<String, String> kinds() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(Kind.IMPRESSION, PostFeatures.IMPRESSIONS);
        columns.put(Kind.VIEWER, PostFeatures.VIEWERS);
        columns.put(Kind.CLICK, PostFeatures.CLICKS);
        columns.put(Kind.REACTION, PostFeatures.REACTIONS);
        columns.put(Kind.COMMENT, PostFeatures.COMMENTS);
        columns.put(Kind.REPOST, PostFeatures.REPOSTS);
        columns.put(Kind.FOLLOW, PostFeatures.FOLLOWS);
        return columns;
    }

    /** What of a series goes into a column: all (1), nothing (0); null: not known. */
    private static Map<String, Column> parts() {
        Column colleague = col(Engagements.MEMBER_IS_EMPLOYEE);
        Map<String, Column> parts = new LinkedHashMap<>();
        parts.put(PostFeatures.ENGAGEMENTS_KNOWN, when(colleague.isNotNull(), lit(1L)));
        parts.put(PostFeatures.ENGAGEMENTS_OUTSIDE, when(colleague, lit(0L)).when(not(colleague), lit(1L)));
        return parts;
    }

    /**
     * A row per series: what one source counted of one kind; the events of a post are one series each of colleagues, of others and of
     * members of whom nothing is known.
     */
    private static Dataset<Row> series(Dataset<Row> posts, Dataset<Row> engagements, int ageDays) {
        Column due = col(Posts.POSTED_AT).plus(expr("INTERVAL '" + ageDays + "' DAY"));
        Column at = col(Engagements.MEASURED_AT);
        Column total = col(Engagements.MEASURE).equalTo(Measure.TOTAL);
        return engagements
                .where(coalesce(col(Engagements.IS_BOT), lit(false)).equalTo(false))
                .join(keys(posts), new String[] {Working.MONTH, Posts.POST_ID}, "inner")
                .groupBy(
                        col(Working.MONTH),
                        col(Posts.POST_ID),
                        col(Posts.NETWORK),
                        col(Engagements.KIND),
                        coalesce(col(Engagements.DELIVERY), lit(Delivery.UNKNOWN))
                                .as(Engagements.DELIVERY),
                        when(total, col(Engagements.MEMBER_ID)).as(Engagements.MEMBER_ID),
                        col(Engagements.MEMBER_IS_EMPLOYEE))
                .agg(
                        sum(when(total.equalTo(false).and(at.lt(due)), col(Engagements.COUNT)))
                                .as(EVENTS),
                        number(max(when(total.and(at.leq(due)), moment(count()))))
                                .cast(DataTypes.LongType)
                                .as(BEFORE),
                        negate(number(min(when(total.and(at.gt(due)), moment(negate(count()))))))
                                .cast(DataTypes.LongType)
                                .as(AFTER))
                .withColumn(TOTAL, coalesce(col(BEFORE), col(AFTER)));
    }

    /**
     * A time and a number of 64 bits as one number that is ordered by both: Spark aggregates numbers by hashing, but sorts
     * all rows where it has to compare structs.
     */
    private static Column moment(Column number) {
        return unix_micros(col(Engagements.MEASURED_AT))
                .cast(DataTypes.createDecimalType(18, 0))
                .multiply(lit(RADIX))
                .plus(number.plus(lit(HALF)));
    }

    private static Column number(Column moment) {
        return pmod(moment, lit(RADIX)).minus(lit(HALF));
    }

    private static Column count() {
        return col(Engagements.COUNT).cast(DataTypes.createDecimalType(19, 0));
    }

    private static Dataset<Row> keys(Dataset<Row> posts) {
        return posts.where(col(Working.REPOST).equalTo(false))
                .select(col(Working.MONTH), col(Posts.POST_ID), col(Posts.NETWORK), col(Posts.POSTED_AT));
    }

    private static Dataset<Row> perPost(Dataset<Row> series) {
        List<Column> sums = new ArrayList<>();
        sums.add(bool_or(col(Engagements.DELIVERY).equalTo(Delivery.SPONSORED)).as(SPONSORED));
        sums.add(asOf(Delivery.ORGANIC).as(PostFeatures.AS_OF));
        sums.add(asOf(Delivery.UNKNOWN).as(PostFeatures.AS_OF + UNKNOWN));
        COLUMN_OF_KIND.forEach((kind, column) -> {
            sums.add(counted(kind, Delivery.ORGANIC).as(column));
            sums.add(counted(kind, Delivery.UNKNOWN).as(column + UNKNOWN));
        });
        PART_OF_COLUMN.forEach((column, part) -> {
            sums.add(engaged(part, Delivery.ORGANIC).as(column));
            sums.add(engaged(part, Delivery.UNKNOWN).as(column + UNKNOWN));
        });
        return series.groupBy(Working.MONTH, Posts.POST_ID, Posts.NETWORK)
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    }

    private static Column asOf(String delivery) {
        return bool_or(col(Engagements.DELIVERY)
                .equalTo(delivery)
                .and(col(BEFORE).isNull())
                .and(col(AFTER).isNotNull()));
    }

    private static Column counted(String kind, String delivery) {
        Column here = here(kind, delivery);
        return coalesce(sum(when(here, col(TOTAL))), sum(when(here, col(EVENTS))));
    }

    /** A part of all kinds of engagement: of each kind of what {@link #counted} counts. */
    private static Column engaged(Column part, String delivery) {
        Column[] kinds =
                ENGAGED.stream().map(kind -> counted(kind, delivery, part)).toArray(Column[]::new);
        Column all = Stream.of(kinds)
                .map(kind -> coalesce(kind, lit(0L)))
                .reduce(Column::plus)
                .orElseThrow();
        return when(coalesce(kinds).isNotNull(), all);
    }

    private static Column counted(String kind, String delivery, Column part) {
        Column here = here(kind, delivery);
        return when(
                        sum(when(here, col(TOTAL))).isNull(),
                        sum(when(here, col(EVENTS).multiply(part))))
                .otherwise(sum(when(here, col(TOTAL).multiply(part))));
    }

    private static Column here(String kind, String delivery) {
        return col(Engagements.KIND).equalTo(kind).and(col(Engagements.DELIVERY).equalTo(delivery));
    }

    private static Column headline(String column) {
        Column unknown = when(col(SPONSORED).equalTo(false), col(column + UNKNOWN));
        Column both = col(column).plus(unknown);
        return coalesce(both, col(column), unknown);
    }

    private static Column asOf() {
        Column unknown = col(SPONSORED).equalTo(false).and(col(PostFeatures.AS_OF + UNKNOWN));
        return col(PostFeatures.AS_OF).or(unknown).as(PostFeatures.AS_OF);
    }
}
