package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Each month's distinct texts of at least 8 words with the grams under which their copies are found.
 *
 * <p>Of a text's n grams, rarest first, two texts with Jaccard ≥ s share one of the first n − ⌈s n⌉ + 1: that prefix,
 * without the grams that no other text has, is the index of {@link CopyIndex}. An empty prefix, or none: nothing but
 * equal texts can be a copy. Exact; nothing is capped.
 *
 * <p>Grams that no other text has come first in that order, so only the others, which are few, are put in order.
 */
final class DistinctTexts {
    private static final String TEXTS_WITH_GRAM = "texts_with_gram";

    private DistinctTexts() {}

    /** A row per month and text: month, key, words, grams (ascending), prefix (null: empty). */
    static Dataset<Row> of(Dataset<Row> posts) {
        Dataset<Row> texts = posts.select(col(Working.MONTH), col(Working.TEXT + ".*"))
                .where(col(Working.WORDS).geq(CopyRule.EQUAL_WORDS))
                .select(Working.MONTH, Working.KEY, Working.WORDS, Working.GRAMS)
                .dropDuplicates(Working.MONTH, Working.KEY);
        return texts.join(prefixes(texts), new String[] {Working.MONTH, Working.KEY}, "left");
    }

    private static Dataset<Row> prefixes(Dataset<Row> texts) {
        Dataset<Row> all = texts.select(
                col(Working.MONTH),
                col(Working.KEY),
                col(Working.WORDS),
                array_size(col(Working.GRAMS)).as(Working.LENGTH),
                explode(col(Working.GRAMS)).as(Working.GRAM));
        Dataset<Row> shared = all.groupBy(Working.MONTH, Working.GRAM)
                .agg(count(lit(1)).as(TEXTS_WITH_GRAM))
                .where(col(TEXTS_WITH_GRAM).gt(1));
        Column gram = struct(col(TEXTS_WITH_GRAM), col(Working.GRAM));
        return all.join(shared.hint("shuffle_hash"), new String[] {Working.MONTH, Working.GRAM}, "inner")
                .groupBy(Working.MONTH, Working.KEY, Working.WORDS, Working.LENGTH)
                .agg(array_sort(collect_list(gram)).as(Working.PREFIX))
                .select(col(Working.MONTH), col(Working.KEY), prefix().as(Working.PREFIX));
    }

    /** The shared grams that are in the prefix: what its other grams leave of its length. */
    private static Column prefix() {
        Column grams = col(Working.PREFIX);
        Column others = col(Working.LENGTH).minus(size(grams));
        return transform(
                slice(grams, lit(1), greatest(prefixLength().minus(others), lit(0))), g -> g.getField(Working.GRAM));
    }

    private static Column prefixLength() {
        Column fifths = when(col(Working.WORDS).lt(CopyRule.BRIEF_WORDS), lit(CopyRule.BRIEF_FIFTHS))
                .otherwise(lit(CopyRule.LONG_FIFTHS));
        Column n = col(Working.LENGTH);
        return n.minus(ceil(n.multiply(fifths).divide(lit(5)))).plus(1).cast("int");
    }
}
