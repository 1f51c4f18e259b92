package io.polyphony.jobs.pipeline;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.FileBalance;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Landings;
import io.polyphony.schemas.table.Rejects;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The tables of a month that is being made: written once each, read back as they were written. */
final class Working {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final YearMonth month;
    private final RunId runId;
    private final SortedMap<String, Long> snapshots = new TreeMap<>();

    Working(SparkSession spark, Warehouse warehouse, YearMonth month, RunId runId) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.month = month;
        this.runId = runId;
    }

    /** Writes what was delivered: the conformed tables, the rejects, where the rows of each file went. */
    void write(Conformed conformed) {
        present(conformed).forEach(table -> write(table, conformed.table(table)));
        write(Rejects.TABLE, conformed.rejects());
        write(Landings.TABLE, landings(conformed.files()));
    }

    /** The conformed tables as they were written; those not delivered are empty. */
    Map<String, Dataset<Row>> conformed(Conformed conformed) {
        Map<String, Dataset<Row>> tables = new TreeMap<>(conformed.tables());
        present(conformed).forEach(table -> tables.put(table, read(table).drop(Warehouse.MONTH)));
        return tables;
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

    private static List<String> present(Conformed conformed) {
        return conformed.tables().keySet().stream()
                .filter(t -> !conformed.absent().contains(t))
                .sorted()
                .toList();
    }

    private Dataset<Row> landings(List<FileBalance> files) {
        List<Row> rows = files.stream().map(this::landing).toList();
        return spark.createDataFrame(rows, SparkSchemas.of(Contracts.of(Landings.TABLE)))
                .coalesce(1);
    }

    /** One row, in the order of the contract's columns. */
    private Row landing(FileBalance file) {
        return RowFactory.create(
                month.toString(),
                runId.text(),
                file.contract(),
                file.file(),
                file.mapping(),
                file.bytes(),
                file.sha256(),
                file.rowsRead(),
                file.filtered(),
                file.otherMonth(),
                file.conformed(),
                file.rejected(),
                file.notOptedIn(),
                file.duplicates(),
                file.unknownColumns().isEmpty() ? null : String.join(",", file.unknownColumns()));
    }
}
