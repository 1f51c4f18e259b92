package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * All pairs of copies among some texts, as the events of a month find them; for studies, since there can be many.
 *
 * <p>Distinct texts of at least 8 words; shorter ones are copies only if they are equal.
 */
public final class CopyPairs {
    private CopyPairs() {}

    /** The texts with their grams, by key. */
    public static List<SharedText> texts(SparkSession spark, List<String> raw) {
        Dataset<Row> posts = spark.createDataset(raw, Encoders.STRING())
                .select(
                        lit("").as(Working.MONTH),
                        TextReading.of(col("value")).getField(Working.WHOLE).as(Working.TEXT));
        return DistinctTexts.of(posts).orderBy(Working.KEY).collectAsList().stream()
                .map(CopyPairs::text)
                .toList();
    }

    /** Positions of copies among texts, the lower one first. */
    public static List<int[]> of(List<SharedText> texts) {
        CopyIndex index = new CopyIndex(texts);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int first = i;
            Arrays.stream(index.copiesOf(i)).filter(j -> j > first).forEach(j -> pairs.add(new int[] {first, j}));
        }
        return pairs;
    }

    private static SharedText text(Row row) {
        return new SharedText(
                row.getAs(Working.KEY),
                row.getAs(Working.WORDS),
                longs(row, Working.GRAMS),
                longs(row, Working.PREFIX));
    }

    private static long[] longs(Row row, String column) {
        int at = row.fieldIndex(column);
        return row.isNullAt(at)
                ? new long[0]
                : row.<Long>getList(at).stream().mapToLong(Long::longValue).toArray();
    }
}
