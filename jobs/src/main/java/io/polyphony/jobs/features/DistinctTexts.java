package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The month's distinct texts of at least 5 words with the grams under which their copies are found.
 *
 * <p>Of a text's n grams, rarest first, two texts with Jaccard ≥ s share one of the first n − ⌈s n⌉ + 1: that prefix,
 * without the grams that no other text has, is the index of {@link CopyIndex}. An empty prefix: nothing but equal
 * texts can be a copy. Exact; nothing is capped.
 */
final class DistinctTexts {
    private static final String TEXTS_WITH_GRAM = "texts_with_gram";

    private DistinctTexts() {}

    /** A row per text: key, words, grams (ascending), prefix. */
    static Dataset<Row> of(Dataset<Row> posts) {
        Column gram = struct(col(TEXTS_WITH_GRAM), col(Working.GRAM));
        Column grams = col(Working.GRAMS);
        return grams(posts)
                .withColumn(TEXTS_WITH_GRAM, count(lit(1)).over(Window.partitionBy(Working.GRAM)))
                .groupBy(Working.KEY, Working.WORDS)
                .agg(array_sort(collect_list(gram)).as(Working.GRAMS))
                .select(
                        col(Working.KEY),
                        col(Working.WORDS),
                        array_sort(transform(grams, g -> g.getField(Working.GRAM)))
                                .as(Working.GRAMS),
                        transform(
                                        filter(slice(grams, lit(1), prefixLength()), DistinctTexts::isShared),
                                        g -> g.getField(Working.GRAM))
                                .as(Working.PREFIX));
    }

    private static Dataset<Row> grams(Dataset<Row> posts) {
        return posts.select(col(Working.TEXT + ".*"))
                .where(col(Working.WORDS).geq(CopyRule.SHORT_WORDS))
                .dropDuplicates(Working.KEY)
                .select(
                        col(Working.KEY),
                        col(Working.WORDS),
                        explode(col(Working.GRAMS)).as(Working.GRAM));
    }

    private static Column prefixLength() {
        Column fifths = when(col(Working.WORDS).lt(CopyRule.BRIEF_WORDS), lit(CopyRule.BRIEF_FIFTHS))
                .otherwise(lit(CopyRule.LONG_FIFTHS));
        Column n = size(col(Working.GRAMS));
        return n.minus(ceil(n.multiply(fifths).divide(lit(5)))).plus(1).cast("int");
    }

    private static Column isShared(Column gram) {
        return gram.getField(TEXTS_WITH_GRAM).gt(1);
    }
}
