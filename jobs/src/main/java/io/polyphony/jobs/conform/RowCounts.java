package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import io.polyphony.jobs.spark.Kept;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * How many rows are alike in contract, file, fate and months: one aggregate over all contracts, of which each month's balance
 * is made.
 *
 * @param counts a row for each kind of rows, with {@link #ROWS} and the first one's line
 * @param several the contracts with rows that have several fates or months
 */
record RowCounts(Dataset<Row> counts, Set<String> several) {
    /** The contract. */
    static final String CONTRACT = "_contract";
    /** How many rows. */
    static final String ROWS = "_rows";

    private static final String[] ALIKE = {
        Trace.SOURCE,
        Trace.FILE,
        Trace.FATE,
        Trace.REASON,
        Trace.COLUMN,
        MonthSpan.FIRST,
        MonthSpan.LAST,
        MonthSpan.ALSO
    };
    private static final String[] PLACED =
            Stream.concat(Arrays.stream(ALIKE), Stream.of(Trace.ROW)).toArray(String[]::new);

    /** Counts the rows of all contracts; this is what makes Spark read them. */
    static RowCounts of(Map<String, Dataset<Row>> rows) {
        Dataset<Row> all = rows.entrySet().stream()
                .map(e -> e.getValue().withColumn(CONTRACT, lit(e.getKey())).select(CONTRACT, PLACED))
                .reduce(Dataset::union)
                .orElseThrow();
        Dataset<Row> counts = Kept.now(all.groupBy(CONTRACT, ALIKE)
                .agg(count(lit(1)).as(ROWS), min(Trace.ROW).as(Trace.ROW)));
        List<String> several = counts.filter(col(MonthSpan.ALSO).isNotNull())
                .select(CONTRACT)
                .distinct()
                .as(Encoders.STRING())
                .collectAsList();
        return new RowCounts(counts, Set.copyOf(several));
    }

    /** Each row of a contract belongs to one month. */
    boolean haveOneMonth(String contract) {
        return MonthSpan.ofOneMonth(contract) && !several.contains(contract);
    }
}
