package io.polyphony.jobs.publish;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.table.MetricValues;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Metric values as rows of {@code metric_values}, and back. */
public final class MetricRows {
    private MetricRows() {}

    /** Values as rows, in one partition and in {@link MetricValue#ORDER}. */
    public static Dataset<Row> write(SparkSession spark, List<MetricValue> values) {
        List<Row> rows =
                values.stream().sorted(MetricValue.ORDER).map(MetricRows::row).toList();
        return spark.createDataFrame(rows, SparkSchemas.of(Contracts.of(MetricValues.TABLE)))
                .coalesce(1);
    }

    /** One row, in the order of the contract's columns. */
    private static Row row(MetricValue v) {
        return RowFactory.create(
                v.month().toString(),
                v.metricId(),
                (long) v.metricVersion(),
                v.grain().text(),
                v.value(),
                v.unit(),
                v.n(),
                v.interval().low(),
                v.interval().high(),
                v.interval().method(),
                v.evidence().text(),
                v.suppressed(),
                v.rounded(),
                v.runId());
    }

    /** A row as a value. */
    public static MetricValue read(Row row) {
        return new MetricValue(
                YearMonth.parse(row.<String>getAs(MetricValues.MONTH)),
                row.getAs(MetricValues.METRIC_ID),
                Math.toIntExact(row.<Long>getAs(MetricValues.METRIC_VERSION)),
                Grain.parse(row.getAs(MetricValues.GRAIN)),
                row.getAs(MetricValues.VALUE),
                row.getAs(MetricValues.UNIT),
                row.getAs(MetricValues.N),
                new Interval(
                        row.getAs(MetricValues.INTERVAL_LOW),
                        row.getAs(MetricValues.INTERVAL_HIGH),
                        row.getAs(MetricValues.INTERVAL_METHOD)),
                Evidence.of(row.getAs(MetricValues.EVIDENCE)),
                row.getAs(MetricValues.SUPPRESSED),
                row.getAs(MetricValues.ROUNDED),
                row.getAs(MetricValues.RUN_ID));
    }
}
