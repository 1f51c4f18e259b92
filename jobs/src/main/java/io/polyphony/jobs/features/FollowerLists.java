package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.polyphony.jobs.spark.SmallestHashes;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ReachFeatures;
import java.time.YearMonth;
import java.util.SortedSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Who follows the accounts that posted in a month, of accounts whose followers are listed: the last list up to the month's end, as
 * a set. All rows of one account and day are one list. Of twelve months the sets of the months are put together; no list is read
 * again for that.
 */
final class FollowerLists {
    private static final String LIST = "list";
    private static final String YEAR = "year";

    /** Nothing is left out of a year by group: these only keep the union of all of a large company from one task. */
    private static final Column IN_PARTS =
            pmod(xxhash64(coalesce(col(ReachFeatures.PERSON_ID), col(ReachFeatures.ACCOUNT_ID))), lit(32));

    private static final Column[] AS_OF_LAST = {
        col(ReachFeatures.PERSON_ID), col(ReachFeatures.VOICE), col(ReachFeatures.NETWORK), col(ReachFeatures.LISTED_ON)
    };

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

    /**
     * The rows of the months, and of each a row per account that posted in the twelve months that end with it, as far as these are
     * kept: who followed it in any of them. A month that is the only one has no such row.
     *
     * @param rows the months' own rows
     * @param earlier the own rows of months before them
     * @param kept the months whose rows these are, and the months themselves
     */
    static Dataset<Row> withYears(
            Dataset<Row> rows, Dataset<Row> earlier, SortedSet<YearMonth> months, SortedSet<YearMonth> kept) {
        Column[] years = months.stream()
                .filter(month -> year(month, kept).size() > 1)
                .map(month -> when(
                        col(Working.MONTH).between(year(month, kept).first().toString(), month.toString()),
                        struct(
                                lit(month.toString()).as(YEAR),
                                lit(year(month, kept).size()).as(ReachFeatures.MONTHS))))
                .toArray(Column[]::new);
        if (years.length == 0) {
            return rows;
        }
        Dataset<Row> ofYears = rows.unionByName(earlier)
                .dropDuplicates(Working.MONTH, ReachFeatures.ACCOUNT_ID)
                .withColumn(YEAR, explode(array_compact(array(years))))
                .groupBy(col(YEAR + "." + YEAR), col(YEAR + "." + ReachFeatures.MONTHS), col(ReachFeatures.ACCOUNT_ID))
                .agg(
                        max_by(struct(AS_OF_LAST), col(Working.MONTH)).as(LIST),
                        SmallestHashes.union(col(ReachFeatures.FOLLOWERS)).as(ReachFeatures.FOLLOWERS))
                .select(
                        col(YEAR).as(ReachFeatures.MONTH),
                        col(ReachFeatures.MONTHS),
                        col(ReachFeatures.ACCOUNT_ID),
                        col(ReachFeatures.ACCOUNT_ID).as(ReachFeatures.LIST_ID),
                        col(LIST + ".*"),
                        col(ReachFeatures.FOLLOWERS),
                        SmallestHashes.people(col(ReachFeatures.FOLLOWERS)).as(ReachFeatures.LISTED),
                        IN_PARTS.as(ReachFeatures.SAMPLE_UNIT));
        return rows.union(ContractColumns.of(ofYears, ReachFeatures.TABLE));
    }

    /** Of the twelve months that end with a month those that are kept. */
    private static SortedSet<YearMonth> year(YearMonth month, SortedSet<YearMonth> kept) {
        return kept.subSet(month.minusMonths(Features.MONTHS_OF_A_YEAR - 1), month.plusMonths(1));
    }
}
