package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.Comparator;
import java.util.List;
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

    private final List<Count> counts;

    private Balance(List<Count> counts) {
        this.counts = counts;
    }

    /** The balance of a month. */
    static Balance of(RowCounts rows, MonthClip clip) {
        List<Row> counted = rows.counts()
                .select(
                        col(RowCounts.CONTRACT),
                        col(Trace.SOURCE),
                        col(Trace.FILE),
                        clip.fate().as(Trace.FATE),
                        clip.reason().as(Trace.REASON),
                        clip.column().as(Trace.COLUMN),
                        col(RowCounts.ROWS),
                        col(Trace.ROW))
                .groupBy(RowCounts.CONTRACT, Trace.SOURCE, Trace.FILE, Trace.FATE, Trace.REASON, Trace.COLUMN)
                .agg(sum(RowCounts.ROWS), min(Trace.ROW))
                .collectAsList();
        return new Balance(counted.stream().map(Balance::read).toList());
    }

    private static Count read(Row r) {
        return new Count(
                r.getString(0),
                r.getInt(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getLong(6),
                r.getLong(7));
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
