package io.polyphony.jobs.pipeline;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.warehouse.Warehouse;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of a month that is being made: written once each, read back as they were written. */
final class Working {
    private final Warehouse warehouse;
    private final YearMonth month;
    private final SortedMap<String, Long> snapshots = new TreeMap<>();

    Working(Warehouse warehouse, YearMonth month) {
        this.warehouse = warehouse;
        this.month = month;
    }

    /** Writes the month's rows of a table. */
    void write(String table, Dataset<Row> rows) {
        snapshots.put(table, warehouse.replace(table, month, rows));
    }

    /** The month's rows of a table that was written. */
    Dataset<Row> read(String table) {
        return warehouse
                .read(table, snapshots.get(table))
                .filter(col(Warehouse.MONTH).equalTo(month.toString()));
    }

    /** The snapshot of each table that was written. */
    SortedMap<String, Long> snapshots() {
        return snapshots;
    }
}
