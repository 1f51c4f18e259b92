package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of an offered text a post keeps (c), and how much of it is the person's own (o).
 *
 * <p>The 3-grams of the piece's title count on neither side: who writes about a piece names it. A post that is mostly
 * the title, and a wording that is nothing else, are compared whole.
 *
 * <p>A post with a content item is compared with all variants of that item, one without with every text offered in the
 * 60 days before it; the variant with the highest c counts, among equals the one with the lowest o. Posts under 5 words
 * are compared for equality alone. c and o are null where nothing was offered to compare with, and for reposts, posts
 * without words and short posts that equal no offered text.
 */
final class TemplateMatch {
    private static final String OFFER = "offer";
    private static final String OFFER_GRAM = "offer_gram";
    private static final String NAMED = "named";
    private static final String OFFERED = "in_wording";
    private static final String WORDING = "wording";
    private static final String SHARED = "shared";
    private static final String BEST = "best";
    private static final String ITEM_HAS_TEXT = "item_has_text";
    private static final String OFFERED_AT = "offered_at";

    private TemplateMatch() {}

    /** The posts with c, o, {@link Working#VERBATIM} and the item and variant that matched best (null: none). */
    static Dataset<Row> matched(Dataset<Row> posts, Dataset<Row> offered) {
        Dataset<Row> compared = posts.join(best(posts, offered), Working.POST, "left")
                .join(broadcast(items(offered)), new String[] {Working.MONTH, Posts.CONTENT_ID}, "left")
                .join(broadcast(times(offered)), new String[] {Working.MONTH}, "left");
        return compared.withColumn(PostFeatures.TEMPLATE_CONTAINMENT, measured("c", 0.0))
                .withColumn(PostFeatures.OWN_SHARE, measured("o", 1.0))
                .withColumn(Working.VERBATIM, coalesce(best(Working.VERBATIM), lit(false)))
                .withColumn(Working.MATCHED, best(OFFER))
                .drop(BEST, ITEM_HAS_TEXT, OFFERED_AT);
    }

    private static Dataset<Row> items(Dataset<Row> offered) {
        return offered.select(
                        col(Working.MONTH), col(Content.CONTENT_ID), lit(true).as(ITEM_HAS_TEXT))
                .distinct();
    }

    private static Dataset<Row> times(Dataset<Row> offered) {
        return offered.groupBy(Working.MONTH)
                .agg(collect_set(col(Content.PUBLISHED_AT)).as(OFFERED_AT));
    }

    /** The best match of each post that shares a gram with an offered text. */
    private static Dataset<Row> best(Dataset<Row> posts, Dataset<Row> offered) {
        Column n = max(col(Working.LENGTH));
        Column wording = count_if(not(col(NAMED)));
        Column named = count_if(col(NAMED));
        Column headline = count_if(col(NAMED).and(col(OFFERED)));
        // Who names the piece copies nothing by that; who says little else does.
        Column beyond = n.minus(named);
        Column says = beyond.geq(named);
        Column shared = when(says, wording).otherwise(wording.plus(headline));
        Column length = when(says, max(col("offer_" + WORDING))).otherwise(max(col("offer_" + Working.LENGTH)));
        Column own = when(says, beyond).otherwise(n);
        Column score = struct(
                col("c"), col("o").multiply(-1).as("less_own"), col(Working.VERBATIM), col(OFFER), col("o").as("o"));
        return ofPosts(posts)
                .join(broadcast(ofOffers(offered)), new String[] {Working.MONTH, Working.GRAM}, "inner")
                .where(isComparable())
                .groupBy(Working.MONTH, Posts.NETWORK, Posts.POST_ID, OFFER)
                .agg(
                        shared.as(SHARED),
                        shared.divide(length).as("c"),
                        own.minus(shared).divide(own).as("o"),
                        max(col(Working.EXACT).equalTo(col("offer_" + Working.EXACT)))
                                .as(Working.VERBATIM))
                .where(col(SHARED).gt(0))
                .groupBy(Working.MONTH, Posts.NETWORK, Posts.POST_ID)
                .agg(max(score).as(BEST));
    }

    private static Dataset<Row> ofPosts(Dataset<Row> posts) {
        return posts.where(col(Working.REPOST).equalTo(false))
                .select(
                        col(Working.MONTH),
                        col(Posts.NETWORK),
                        col(Posts.POST_ID),
                        col(Posts.POSTED_AT),
                        col(Posts.CONTENT_ID),
                        text(Working.EXACT),
                        text(Working.KEY),
                        text(Working.WORDS),
                        array_size(text(Working.GRAMS)).as(Working.LENGTH),
                        explode(text(Working.GRAMS)).as(Working.GRAM));
    }

    /** A row per gram of the wording, the title's left out; and one per gram of the title, unless the wording is nothing else. */
    private static Dataset<Row> ofOffers(Dataset<Row> offered) {
        Column grams = col(OfferedTexts.whole(Working.GRAMS));
        Column beyond = array_except(grams, col(OfferedTexts.HEADLINE));
        Column more = array_size(beyond).gt(0);
        Column wording = when(more, beyond).otherwise(grams);
        Column title = when(more, col(OfferedTexts.HEADLINE)).otherwise(array_except(grams, grams));
        return offered.select(
                        col(Working.MONTH),
                        struct(col(Content.CONTENT_ID), col(Content.VARIANT)).as(OFFER),
                        col(Content.PUBLISHED_AT),
                        offer(Working.EXACT),
                        offer(Working.KEY),
                        offer(Working.WORDS),
                        array_size(grams).as("offer_" + Working.LENGTH),
                        array_size(wording).as("offer_" + WORDING),
                        explode(concat(
                                        transform(wording, gram -> gram(gram, lit(false), lit(true))),
                                        transform(title, gram -> gram(gram, lit(true), array_contains(grams, gram)))))
                                .as(OFFER_GRAM))
                .select(col("*"), col(OFFER_GRAM + ".*"))
                .drop(OFFER_GRAM);
    }

    private static Column gram(Column gram, Column named, Column offered) {
        return struct(gram.as(Working.GRAM), named.as(NAMED), offered.as(OFFERED));
    }

    private static Column isComparable() {
        Column sameItem = col(Posts.CONTENT_ID).equalTo(col(OFFER).getField(Content.CONTENT_ID));
        Column offeredBefore = col(Posts.CONTENT_ID).isNull().and(isBefore(col(Content.PUBLISHED_AT)));
        Column bothLong = col(Working.WORDS)
                .geq(CopyRule.SHORT_WORDS)
                .and(col("offer_" + Working.WORDS).geq(CopyRule.SHORT_WORDS));
        return coalesce(sameItem, lit(false))
                .or(offeredBefore)
                .and(bothLong.or(col(Working.KEY).equalTo(col("offer_" + Working.KEY))));
    }

    private static Column isBefore(Column publishedAt) {
        return publishedAt
                .leq(col(Posts.POSTED_AT))
                .and(publishedAt.geq(col(Posts.POSTED_AT).minus(expr("INTERVAL 60 DAYS"))));
    }

    /** What was measured; nothing shared where there was something to share: the value of no match. */
    private static Column measured(String field, double ofNoMatch) {
        Column offered = when(col(Posts.CONTENT_ID).isNotNull(), col(ITEM_HAS_TEXT))
                .otherwise(coalesce(exists(col(OFFERED_AT), TemplateMatch::isBefore), lit(false)));
        Column unmatched = col(Working.REPOST)
                .equalTo(false)
                .and(offered)
                .and(col(Working.TEXT).getField(Working.WORDS).geq(CopyRule.SHORT_WORDS));
        return coalesce(best(field), when(unmatched, lit(ofNoMatch)));
    }

    private static Column best(String field) {
        return col(BEST).getField(field);
    }

    private static Column text(String field) {
        return col(Working.TEXT).getField(field).as(field);
    }

    private static Column offer(String field) {
        return col(OfferedTexts.whole(field)).as("offer_" + field);
    }
}
