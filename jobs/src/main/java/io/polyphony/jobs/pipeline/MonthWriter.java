package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.conform.FileBalance;
import io.polyphony.jobs.conform.MonthTables;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.table.Landings;
import io.polyphony.schemas.table.Rejects;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of months that are being made: each written once for all of them, read back as it was written. */
final class MonthWriter {
    private static final Contract LANDINGS = Contracts.of(Landings.TABLE);

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final List<MonthRun> runs;
    private final List<YearMonth> months;
    private final SortedMap<String, Long> snapshots = new TreeMap<>();

    /** @param runs of months that took their rows from one delivery */
    MonthWriter(SparkSession spark, Warehouse warehouse, List<MonthRun> runs) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.runs = runs;
        this.months = runs.stream().map(MonthRun::month).toList();
    }

    /**
     * Writes what was delivered: the conformed tables, the rejects, where the rows of each file went.
     *
     * @return the conformed tables as they were written; those not delivered are empty
     */
    Map<String, Dataset<Row>> write(MonthTables delivered) {
        Map<String, Dataset<Row>> tables = delivered.byContract();
        List<String> absent = runs.get(0).intake().absent();
        tables.keySet().stream().filter(t -> !absent.contains(t)).sorted().forEach(t -> write(t, tables.get(t)));
        write(Rejects.TABLE, delivered.rejects());
        write(Landings.TABLE, landings());
        tables.replaceAll((table, rows) -> absent.contains(table) ? rows : read(table));
        return tables;
    }

    /** Writes the months' rows of a table. */
    void write(String table, Dataset<Row> rows) {
        snapshots.put(table, warehouse.replace(table, months, rows));
    }

    /** The months' rows of a table that was written. */
    Dataset<Row> read(String table) {
        return warehouse.read(table, snapshots.get(table)).filter(Warehouse.in(months));
    }

    /** The snapshot of each table that was written. */
    SortedMap<String, Long> snapshots() {
        return snapshots;
    }

    private Dataset<Row> landings() {
        List<Row> rows = runs.stream()
                .flatMap(run -> run.intake().files().stream().map(file -> landing(run, file)))
                .toList();
        return spark.createDataFrame(rows, SparkSchemas.of(LANDINGS)).coalesce(1);
    }

    private static Row landing(MonthRun run, FileBalance file) {
        return new ContractRow(LANDINGS)
                .set(Landings.MONTH, run.month().toString())
                .set(Landings.RUN_ID, run.id().text())
                .set(Landings.CONTRACT, file.contract())
                .set(Landings.FILE, file.file())
                .set(Landings.MAPPING, file.mapping())
                .set(Landings.BYTES, file.bytes())
                .set(Landings.SHA256, file.sha256())
                .set(Landings.ROWS_READ, file.rowsRead())
                .set(Landings.FILTERED, file.filtered())
                .set(Landings.OTHER_MONTH, file.otherMonth())
                .set(Landings.CONFORMED, file.conformed())
                .set(Landings.REJECTED, file.rejected())
                .set(Landings.NOT_OPTED_IN, file.notOptedIn())
                .set(Landings.DUPLICATES, file.duplicates())
                .set(
                        Landings.UNKNOWN_COLUMNS,
                        file.unknownColumns().isEmpty() ? null : String.join(",", file.unknownColumns()))
                .row();
    }
}
