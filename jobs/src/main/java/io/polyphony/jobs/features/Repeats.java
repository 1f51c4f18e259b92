package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Messages that one author posted again on the same network in the month: the same words as they are compared, at least
 * {@value CopyRule#SHORT_WORDS} of them. Reposts are none. Of two posts at one moment the one with the smaller id is the first.
 */
final class Repeats {
    private Repeats() {}

    /** A row per post of such a message, its first one included: month, network, post_id, and the first one's id. */
    static Dataset<Row> of(Dataset<Row> posts) {
        Column text = col(Working.TEXT);
        return posts.where(col(Working.REPOST)
                        .equalTo(false)
                        .and(text.getField(Working.WORDS).geq(CopyRule.SHORT_WORDS)))
                .groupBy(
                        col(Working.MONTH),
                        col(Posts.NETWORK),
                        col(Working.AUTHOR),
                        text.getField(Working.KEY).as(Working.KEY))
                .agg(sort_array(collect_list(struct(col(Posts.POSTED_AT), col(Posts.POST_ID))))
                        .as(Working.SHARES))
                .where(size(col(Working.SHARES)).gt(1))
                .select(
                        col(Working.MONTH),
                        col(Posts.NETWORK),
                        get(col(Working.SHARES), lit(0)).getField(Posts.POST_ID).as(PostFeatures.REPEAT_OF),
                        explode(col(Working.SHARES).getField(Posts.POST_ID)).as(Posts.POST_ID));
    }
}
