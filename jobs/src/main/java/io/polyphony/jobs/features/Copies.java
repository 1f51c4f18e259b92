package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who posted the same: unison events and message clusters.
 *
 * <p>A unison event is at least 5 different people with copies of one post within 60 seconds, an hour or a day
 * ({@link CopyStar}); its id is the hub's post_id. Employees' posts only, no reposts; those of networks whose times
 * have minutes only are in no event of 60 seconds.
 *
 * <p>What is the same by coincidence forms no events, unless the programme offered just that: titles of the page that is
 * shared ({@link PageTitle}), formulae and quotations ({@link CommonWords}).
 *
 * <p>Texts under 5 words form no events either. In a year of the US Senate (1,741 such posts) the widest spread are "thank you"
 * (19 senators), "happy birthday" (12) and "congratulations" (9); within one day none is shared by 5, and of the four
 * by 3 or more all but one are holiday wishes or a statement's title. What short texts have in common is coincidence,
 * and leaving them out loses no event there.
 *
 * <p>A message is the near-identical shares of one content item by one voice, of any age and number, also by one
 * person; its id is the post_id of its earliest share. Shares without words are one message.
 */
final class Copies {
    private static final String EVENTS = "";

    private Copies() {}

    /** A row per post in an event or message: month, network, post_id, and a column for each kind of star, null: in none. */
    static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> offered) {
        Dataset<Row> shares = eventShares(posts, offered)
                .unionByName(messageShares(posts))
                .join(DistinctTexts.of(posts), new String[] {Working.MONTH, Working.KEY}, "left")
                .where(mayHaveCopies());
        return Stars.in(shares)
                .groupBy(Working.MONTH, Posts.NETWORK, Posts.POST_ID)
                .agg(
                        hub(PostFeatures.UNISON_60S),
                        hub(PostFeatures.UNISON_1H),
                        hub(PostFeatures.UNISON_24H),
                        hub(PostFeatures.MESSAGE_ID));
    }

    private static Dataset<Row> eventShares(Dataset<Row> posts, Dataset<Row> offered) {
        Dataset<Row> own = posts.where(col(PostFeatures.VOICE)
                        .equalTo(PostFeatures.Voice.EMPLOYEE)
                        .and(col(Working.REPOST).equalTo(false))
                        .and(text(Working.WORDS).geq(CopyRule.SHORT_WORDS)))
                .withColumn(Working.KEY, text(Working.KEY))
                .join(broadcast(OfferedTexts.keys(offered)), new String[] {Working.MONTH, Working.KEY}, "left")
                .where(col(Working.OFFERED)
                        .isNotNull()
                        .or(not(col(Working.TITLE).or(col(Working.COMMON)))))
                .drop(Working.KEY, Working.OFFERED);
        return shares(own, lit(EVENTS), col(Working.AUTHOR));
    }

    /** Each share its own author: a person's second share of an item counts as well. */
    private static Dataset<Row> messageShares(Dataset<Row> posts) {
        Column item = concat_ws("/", col(Accounts.VOICE), col(Posts.CONTENT_ID));
        return shares(posts.where(col(Posts.CONTENT_ID).isNotNull()), item, col(Posts.POST_ID));
    }

    private static Dataset<Row> shares(Dataset<Row> posts, Column group, Column author) {
        Column share = struct(
                unix_micros(col(Posts.POSTED_AT)).as(Posts.POSTED_AT),
                author.as(Working.AUTHOR),
                col(Posts.NETWORK),
                col(Posts.POST_ID),
                col(PostFeatures.MINUTE_RESOLUTION));
        return posts.groupBy(
                        col(Working.MONTH),
                        group.as(Working.GROUP),
                        text(Working.KEY).as(Working.KEY))
                .agg(collect_list(share).as(Working.SHARES));
    }

    /** A text that shares no rare gram is copied by equal ones alone; too few of them can't be an event. */
    private static Column mayHaveCopies() {
        return col(Working.GROUP)
                .notEqual(EVENTS)
                .or(array_size(col(Working.PREFIX)).gt(0))
                .or(size(col(Working.SHARES)).geq(Star.EVENT_PEOPLE));
    }

    private static Column hub(String star) {
        return max(when(col(Working.STAR).equalTo(star), col(Working.HUB))).as(star);
    }

    private static Column text(String field) {
        return col(Working.TEXT).getField(field);
    }
}
