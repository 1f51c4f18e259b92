package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import io.polyphony.jobs.spark.SmallestHashes;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ReachFeatures;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Who follows the accounts that posted in a month, of accounts whose followers are listed: the last list up to the month's end, as
 * a set. All rows of one account and day are one list.
 */
final class FollowerLists {
    private static final String LIST = "list";

    private FollowerLists() {}

    /**
     * A row per month, account, topic and kind of content it posted on.
     *
     * @param posts the months' rows of {@code post_features}
     */
    static Dataset<Row> of(Conformed in, Dataset<Row> posts) {
        Dataset<Row> posted = posts.where(col(PostFeatures.IN_COMMON_WINDOW))
                .groupBy(
                        PostFeatures.MONTH,
                        PostFeatures.ACCOUNT_ID,
                        PostFeatures.PERSON_ID,
                        PostFeatures.VOICE,
                        PostFeatures.NETWORK,
                        PostFeatures.TOPIC,
                        PostFeatures.CONTENT_KIND)
                .agg(min(col(PostFeatures.SAMPLE_UNIT)).as(ReachFeatures.SAMPLE_UNIT))
                .withColumn(
                        ReachFeatures.SAMPLE_UNIT,
                        min(col(ReachFeatures.SAMPLE_UNIT))
                                .over(Window.partitionBy(PostFeatures.MONTH, PostFeatures.ACCOUNT_ID)));
        Dataset<Row> accounts =
                posted.select(PostFeatures.MONTH, PostFeatures.ACCOUNT_ID).distinct();
        String[] account = {PostFeatures.MONTH, PostFeatures.ACCOUNT_ID};
        Dataset<Row> lists = in.table(Audience.TABLE)
                .join(broadcast(accounts), account, "left_semi")
                .groupBy(Working.MONTH, Audience.ACCOUNT_ID, Audience.MEASURED_ON)
                .agg(
                        count(lit(1)).as(ReachFeatures.LISTED),
                        SmallestHashes.of(col(Audience.MEMBER_ID)).as(ReachFeatures.FOLLOWERS));
        Dataset<Row> last = lists.groupBy(Working.MONTH, Audience.ACCOUNT_ID)
                .agg(max_by(
                                struct(
                                        col(Audience.MEASURED_ON).as(ReachFeatures.LISTED_ON),
                                        col(ReachFeatures.LISTED),
                                        col(ReachFeatures.FOLLOWERS)),
                                col(Audience.MEASURED_ON))
                        .as(LIST))
                .select(col(Working.MONTH), col(Audience.ACCOUNT_ID), col(LIST + ".*"));
        Dataset<Row> rows = posted.join(last, account).withColumn(ReachFeatures.LIST_ID, col(Audience.ACCOUNT_ID));
        return ContractColumns.of(rows, ReachFeatures.TABLE);
    }
}
