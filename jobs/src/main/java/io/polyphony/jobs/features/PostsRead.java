package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.spark.Kept;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The months' posts with their text read and their author known; the text itself is left behind.
 *
 * <p>A row per post: keys, time, content, topic and origin of the log, voice, person and what is known of them, followers at post
 * time, and {@link Working#READ}. Computed once and kept (local checkpoint), since several steps need it.
 *
 * <p>A repost is what the log calls one, what repeats a post, and what says so itself: "RT @x: …". Some exports mark none.
 */
final class PostsRead {
    private PostsRead() {}

    static Dataset<Row> of(Conformed in) {
        return Kept.now(texts(in)
                .join(accounts(in), seq(Working.MONTH, Accounts.ACCOUNT_ID, Accounts.NETWORK), "inner")
                .join(people(in), seq(Working.MONTH, People.PERSON_ID), "left")
                .withColumn(Working.AUTHOR, coalesce(col(Accounts.PERSON_ID), col(Accounts.ACCOUNT_ID)))
                .withColumn(PostFeatures.FOLLOWER_COUNT, atPostTime().getField(Accounts.FOLLOWER_COUNT))
                .withColumn(
                        PostFeatures.FOLLOWER_COUNT_CENSORED, atPostTime().getField(Accounts.FOLLOWER_COUNT_CENSORED))
                .withColumn(
                        Working.REPOST, col(Working.REPOST).or(col(Working.READ).getField(Working.RETOLD)))
                .drop(Working.MEASUREMENTS));
    }

    private static Dataset<Row> texts(Conformed in) {
        Dataset<Row> posts = in.table(Posts.TABLE);
        return posts.select(
                col(Working.MONTH),
                col(Posts.POST_ID),
                col(Posts.ACCOUNT_ID),
                col(Posts.NETWORK),
                col(Posts.POSTED_AT),
                col(Posts.CONTENT_ID),
                col(Posts.TOPIC),
                col(Posts.ORIGIN),
                coalesce(col(Posts.IS_REPOST), col(Posts.REPOST_OF).isNotNull()).as(Working.REPOST),
                col(PostFeatures.IN_COMMON_WINDOW),
                TextReading.of(col(Posts.TEXT), col(Posts.LINK)).as(Working.READ));
    }

    /** A row per account; an unknown audience is no measurement. */
    private static Dataset<Row> accounts(Conformed in) {
        Column measurement =
                struct(col(Accounts.MEASURED_ON), col(Accounts.FOLLOWER_COUNT), col(Accounts.FOLLOWER_COUNT_CENSORED));
        return in.table(Accounts.TABLE)
                .groupBy(Working.MONTH, Accounts.ACCOUNT_ID, Accounts.NETWORK)
                .agg(
                        max_by(col(Accounts.VOICE), col(Accounts.MEASURED_ON)).as(Accounts.VOICE),
                        max_by(col(Accounts.PERSON_ID), col(Accounts.MEASURED_ON))
                                .as(Accounts.PERSON_ID),
                        max_by(col(Accounts.PURPOSE), col(Accounts.MEASURED_ON)).as(Accounts.PURPOSE),
                        array_sort(collect_list(
                                        when(col(Accounts.FOLLOWER_COUNT).isNotNull(), measurement)))
                                .as(Working.MEASUREMENTS));
    }

    /** The latest measurement on or before the post's day, else the earliest one, else null. */
    private static Column atPostTime() {
        Column all = col(Working.MEASUREMENTS);
        Column before = filter(all, m -> m.getField(Accounts.MEASURED_ON).leq(to_date(col(Posts.POSTED_AT))));
        return coalesce(try_element_at(before, lit(-1)), get(all, lit(0)));
    }

    private static Dataset<Row> people(Conformed in) {
        return in.table(People.TABLE)
                .select(
                        col(Working.MONTH),
                        col(People.PERSON_ID),
                        col(People.DEPARTMENT),
                        col(People.LOCATION),
                        col(People.ROLE_FAMILY),
                        col(Working.SAMPLE_RANK));
    }

    private static String[] seq(String... columns) {
        return columns;
    }
}
