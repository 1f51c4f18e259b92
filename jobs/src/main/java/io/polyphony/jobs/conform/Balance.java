package io.polyphony.jobs.conform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** How many rows of which file met which fate in a month. */
final class Balance {
    /**
     * Rows alike in all but their place.
     *
     * @param contract the contract
     * @param source place of the source in the plan
     * @param file the file
     * @param fate what became of them
     * @param reason why they were rejected; null: they were not
     * @param column the column at fault; null: none
     * @param rows how many
     * @param firstRow the first one's line
     */
    record Count(
            String contract,
            int source,
            String file,
            String fate,
            String reason,
            String column,
            long rows,
            long firstRow) {}

    private static final String[] KINDS = {
        RowCounts.CONTRACT, Trace.SOURCE, Trace.FILE, Trace.FATE, Trace.REASON, Trace.COLUMN
    };

    private final List<Count> counts;

    private Balance(List<Count> counts) {
        this.counts = counts;
    }

    /** The balance of a month. */
    static Balance of(RowCounts rows, YearMonth month) {
        return of(rows, List.of(month)).get(month);
    }

    /** The balance of each month. */
    static Map<YearMonth, Balance> of(RowCounts rows, List<YearMonth> months) {
        Column[] numbers = months.stream().map(m -> lit(MonthSpan.number(m))).toArray(Column[]::new);
        MonthClip clip = new MonthClip(col(MonthSpan.MONTH));
        Map<Integer, List<Count>> counted = rows
                .counts()
                .withColumn(MonthSpan.MONTH, explode(array(numbers)))
                .select(
                        col(MonthSpan.MONTH),
                        col(RowCounts.CONTRACT),
                        col(Trace.SOURCE),
                        col(Trace.FILE),
                        clip.fate().as(Trace.FATE),
                        clip.reason().as(Trace.REASON),
                        clip.column().as(Trace.COLUMN),
                        col(RowCounts.ROWS),
                        col(Trace.ROW))
                .groupBy(MonthSpan.MONTH, KINDS)
                .agg(sum(RowCounts.ROWS).as(RowCounts.ROWS), min(Trace.ROW).as(Trace.ROW))
                .collectAsList()
                .stream()
                .collect(groupingBy(row -> row.<Integer>getAs(MonthSpan.MONTH), mapping(Balance::read, toList())));
        return months.stream()
                .collect(toMap(
                        Function.identity(),
                        month -> new Balance(counted.getOrDefault(MonthSpan.number(month), List.of()))));
    }

    private static Count read(Row r) {
        return new Count(
                r.getAs(RowCounts.CONTRACT),
                r.getAs(Trace.SOURCE),
                r.getAs(Trace.FILE),
                r.getAs(Trace.FATE),
                r.getAs(Trace.REASON),
                r.getAs(Trace.COLUMN),
                r.getAs(RowCounts.ROWS),
                r.getAs(Trace.ROW));
    }

    /** The counts of a contract, by file, row and column. */
    List<Count> of(String contract) {
        return counts.stream()
                .filter(c -> c.contract().equals(contract))
                .sorted(Comparator.comparing(Count::file)
                        .thenComparing(Count::firstRow)
                        .thenComparing(c -> String.valueOf(c.reason()))
                        .thenComparing(c -> String.valueOf(c.column())))
                .toList();
    }
}
