package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Voice;
import io.polyphony.schemas.table.Posts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The groups that the jackknife deletes: at most 299 of their own, else 30 balanced ones.
 *
 * <p>Employees: by person, in the order of people's rank, which a secret draws that rotation of the key keeps. Brand: by account where at least 10 posted,
 * else by post, in the order of a hash of time, network and text, so that a new pseudonym key changes no group.
 */
final class SampleUnits {
    private static final int OWN_UNIT_BELOW = 300;
    private static final int GROUPS = 30;
    private static final int BRAND_ACCOUNTS = 10;
    private static final String ORDER = "unit_order";
    private static final String FIRST = "first_of_account";
    private static final String PLACE = "unit_place";
    private static final String ALL = "units";
    private static final String OF_BRAND = "unit_of_brand";

    private SampleUnits() {}

    /** The posts with their unit, 0 and up within each month and voice. */
    static Dataset<Row> added(Dataset<Row> posts) {
        Column unit = coalesce(col(OF_BRAND), col(PostFeatures.SAMPLE_UNIT));
        return posts.withColumn(ORDER, rank())
                .join(broadcast(ofPeople(posts)), new String[] {Working.MONTH, PostFeatures.VOICE, ORDER}, "left")
                .join(broadcast(ofBrand(posts)), Working.POST, "left")
                .withColumn(PostFeatures.SAMPLE_UNIT, unit)
                .drop(ORDER, OF_BRAND);
    }

    /** A row per month, voice and person: people are ranked, not their posts, which are many. */
    private static Dataset<Row> ofPeople(Dataset<Row> posts) {
        Dataset<Row> people = posts.where(isOfBrand().equalTo(false))
                .select(col(Working.MONTH), col(PostFeatures.VOICE), rank().as(ORDER))
                .distinct();
        return numbered(people, PostFeatures.VOICE)
                .select(col(Working.MONTH), col(PostFeatures.VOICE), col(ORDER), unit().as(PostFeatures.SAMPLE_UNIT));
    }

    /** A row per post of the brand. */
    private static Dataset<Row> ofBrand(Dataset<Row> posts) {
        Dataset<Row> brand = posts.where(isOfBrand())
                .select(
                        col(Working.MONTH),
                        col(Posts.NETWORK),
                        col(Posts.POST_ID),
                        col(Posts.ACCOUNT_ID),
                        struct(hash().as(ORDER), col(Posts.POST_ID)).as(ORDER));
        Dataset<Row> accounts = brand.groupBy(Working.MONTH, Posts.ACCOUNT_ID)
                .agg(min(col(ORDER)).as(FIRST))
                .withColumn(ALL, count(lit(1)).over(Window.partitionBy(Working.MONTH)));
        Dataset<Row> ordered = brand.join(broadcast(accounts), new String[] {Working.MONTH, Posts.ACCOUNT_ID}, "inner")
                .withColumn(
                        ORDER, when(col(ALL).geq(BRAND_ACCOUNTS), col(FIRST)).otherwise(col(ORDER)));
        return numbered(ordered)
                .select(col(Working.MONTH), col(Posts.NETWORK), col(Posts.POST_ID), unit().as(OF_BRAND));
    }

    /** The rows with the place of their {@link #ORDER} among all of the month, from 1, and how many places there are. */
    private static Dataset<Row> numbered(Dataset<Row> rows, String... within) {
        WindowSpec month = Window.partitionBy(Working.MONTH, within);
        return rows.withColumn(PLACE, dense_rank().over(month.orderBy(ORDER)))
                .withColumn(ALL, max(col(PLACE)).over(month));
    }

    private static Column isOfBrand() {
        return col(PostFeatures.VOICE).equalTo(Voice.BRAND);
    }

    /** Nobody's rank is below 0. */
    private static Column rank() {
        return coalesce(col(Working.SAMPLE_RANK), lit(-1L));
    }

    private static Column hash() {
        return xxhash64(
                col(Posts.POSTED_AT), col(Posts.NETWORK), col(Working.TEXT).getField(Working.EXACT));
    }

    private static Column unit() {
        Column rank = col(PLACE).minus(1).cast("long");
        return when(col(ALL).lt(OWN_UNIT_BELOW), rank).otherwise(rank.mod(GROUPS));
    }
}
