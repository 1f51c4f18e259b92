package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
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
    private static final String ALL = "units";

    private SampleUnits() {}

    /** The posts with their unit, 0 and up within each voice. */
    static Dataset<Row> added(Dataset<Row> posts) {
        Dataset<Row> keyed = posts.select(
                col(PostFeatures.VOICE),
                col(Posts.NETWORK),
                col(Posts.POST_ID),
                col(Posts.ACCOUNT_ID),
                col(Working.SAMPLE_RANK),
                hash().as(ORDER));
        return posts.join(units(keyed), new String[] {Posts.NETWORK, Posts.POST_ID}, "inner");
    }

    private static Column hash() {
        return xxhash64(
                col(Posts.POSTED_AT), col(Posts.NETWORK), col(Working.TEXT).getField(Working.EXACT));
    }

    private static Dataset<Row> units(Dataset<Row> keyed) {
        WindowSpec account = Window.partitionBy(PostFeatures.VOICE, Posts.ACCOUNT_ID);
        WindowSpec voice = Window.partitionBy(PostFeatures.VOICE);
        Column first = struct(col(ORDER), col(Posts.POST_ID));
        return keyed.withColumn("first_of_account", min(first).over(account))
                .withColumn("accounts", dense_rank().over(voice.orderBy("first_of_account")))
                .withColumn("accounts", max(col("accounts")).over(voice))
                .withColumn(ORDER, order(first))
                .withColumn(ORDER, dense_rank().over(voice.orderBy(ORDER)))
                .withColumn(ALL, max(col(ORDER)).over(voice))
                .select(col(Posts.NETWORK), col(Posts.POST_ID), unit().as(PostFeatures.SAMPLE_UNIT));
    }

    private static Column order(Column first) {
        Column ofBrand = when(col("accounts").geq(BRAND_ACCOUNTS), col("first_of_account"))
                .otherwise(first);
        Column ofPerson = struct(col(Working.SAMPLE_RANK).as(ORDER), lit("").as(Posts.POST_ID));
        return when(col(PostFeatures.VOICE).equalTo(Voice.BRAND), ofBrand).otherwise(ofPerson);
    }

    private static Column unit() {
        Column rank = col(ORDER).minus(1).cast("long");
        return when(col(ALL).lt(OWN_UNIT_BELOW), rank).otherwise(rank.mod(GROUPS));
    }
}
