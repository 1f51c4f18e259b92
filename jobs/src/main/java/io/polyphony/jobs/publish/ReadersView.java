package io.polyphony.jobs.publish;

import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.RunLog;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.MetricValues;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * What other readers need to see the published figures and nothing else: which snapshot of {@code metric_values} has each
 * month's. The table's newest state also holds what is being made or was never published.
 *
 * @param table the table's name in Spark's catalog
 * @param metadata location of the table's metadata file, which has all these snapshots; null: nothing is published
 * @param months earliest first
 */
public record ReadersView(String table, String metadata, List<Month> months) {
    /** The snapshot that a month's run in force published. */
    public record Month(YearMonth month, String runId, long snapshot) {}

    /** Keeps the list from changing. */
    public ReadersView {
        months = List.copyOf(months);
    }

    /** What is in force now. */
    public static ReadersView of(SparkSession spark) {
        Warehouse warehouse = new Warehouse(spark);
        List<PublishedRun> runs = new RunLog(spark, warehouse).current();
        List<Month> months = runs.stream()
                .map(run -> new Month(run.month(), run.runId(), run.snapshots().get(MetricValues.TABLE)))
                .toList();
        return new ReadersView(
                Warehouse.name(MetricValues.TABLE),
                months.isEmpty() ? null : warehouse.metadataFile(MetricValues.TABLE),
                months);
    }

    /**
     * The statement that makes a temporary view {@code metric_values} of the published figures in Spark SQL. It shows the
     * months as they were when it was made, also while they are published again.
     *
     * @throws IllegalStateException if nothing is published
     */
    public String sql() {
        if (months.isEmpty()) {
            throw new IllegalStateException("nothing is published");
        }
        String columns = String.join(", ", Contracts.of(MetricValues.TABLE).columns());
        return "CREATE OR REPLACE TEMPORARY VIEW " + MetricValues.TABLE + " AS\n"
                + months.stream()
                        .map(month -> "SELECT " + columns + " FROM " + table + " VERSION AS OF " + month.snapshot()
                                + " WHERE " + MetricValues.MONTH + " = '" + month.month() + "'")
                        .collect(Collectors.joining("\nUNION ALL\n"));
    }
}
