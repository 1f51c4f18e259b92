package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.time.Duration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who posted the same: unison events and message clusters, a row per post that lies in one.
 *
 * <p>A unison event is at least 5 different people with copies of one post within a window ({@link CopyStar}); its id
 * is the hub's post_id. Texts under 5 words form none: people who congratulate, thank or wish a happy holiday say the
 * same few words without copying each other.
 *
 * <p>A message is the near-identical shares of one content item, of any age and number, also by one person; its id is
 * the post_id of its earliest share.
 */
final class Copies {
    private static final int EVENT_PEOPLE = 5;
    private static final Duration ANY_TIME = Duration.ofDays(36_500);

    private Copies() {}

    /**
     * Unison events: network, post_id, event.
     *
     * @param posts employees' posts that may take part
     * @param texts {@link DistinctTexts}
     * @param column name of the event's column
     */
    static Dataset<Row> events(Dataset<Row> posts, Dataset<Row> texts, Duration window, String column) {
        Dataset<Row> own = posts.where(col(PostFeatures.VOICE)
                .equalTo(PostFeatures.Voice.EMPLOYEE)
                .and(col(Working.REPOST).equalTo(false))
                .and(text(Working.WORDS).geq(CopyRule.SHORT_WORDS)));
        Dataset<Row> shared = shares(own, lit(""), col(Working.AUTHOR))
                .join(texts.drop(Working.WORDS), new String[] {Working.KEY}, "inner")
                .where(array_size(col(Working.PREFIX))
                        .gt(0)
                        .or(size(col(Working.SHARES)).geq(EVENT_PEOPLE)));
        return new Stars(micros(window), EVENT_PEOPLE).in(shared).withColumnRenamed(Working.HUB, column);
    }

    /** Messages: network, post_id, message_id, for every post with a content item. */
    static Dataset<Row> messages(Dataset<Row> posts, Dataset<Row> texts) {
        Column item = concat_ws("/", col(Accounts.VOICE), col(Posts.CONTENT_ID));
        Dataset<Row> shared = shares(posts.where(col(Posts.CONTENT_ID).isNotNull()), item, col(Posts.POST_ID))
                .join(texts.drop(Working.WORDS), new String[] {Working.KEY}, "left");
        return new Stars(micros(ANY_TIME), 1).in(shared).withColumnRenamed(Working.HUB, PostFeatures.MESSAGE_ID);
    }

    private static Dataset<Row> shares(Dataset<Row> posts, Column group, Column author) {
        Column share = struct(
                unix_micros(col(Posts.POSTED_AT)).as(Posts.POSTED_AT),
                author.as(Working.AUTHOR),
                col(Posts.NETWORK),
                col(Posts.POST_ID));
        return posts.groupBy(
                        group.as(Working.GROUP),
                        text(Working.KEY).as(Working.KEY),
                        text(Working.WORDS).as(Working.WORDS))
                .agg(collect_list(share).as(Working.SHARES));
    }

    private static Column text(String field) {
        return col(Working.TEXT).getField(field);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
