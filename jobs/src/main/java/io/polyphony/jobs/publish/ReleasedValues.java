package io.polyphony.jobs.publish;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.table.Releases;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Every version of a month that was ever published: somebody may have kept it, so it protects the next one. Nothing about
 * a person is in it that was not published, so erasure, maintenance and going back leave it alone.
 */
public final class ReleasedValues {
    private final SparkSession spark;
    private final Warehouse warehouse;

    /** The released values of a warehouse. */
    public ReleasedValues(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /** The values of each version of a month but one, by run id. */
    public Map<String, List<MetricValue>> but(YearMonth month, String runId) {
        if (!warehouse.exists(Releases.TABLE)) {
            return Map.of();
        }
        return warehouse
                .read(Releases.TABLE)
                .filter(col(Releases.MONTH)
                        .equalTo(month.toString())
                        .and(col(Releases.RUN_ID).notEqual(runId)))
                .distinct()
                .collectAsList()
                .stream()
                .map(MetricRows::read)
                .collect(Collectors.groupingBy(MetricValue::runId, TreeMap::new, Collectors.toList()));
    }

    /**
     * Keeps the values of a version, once; called before they become visible, since a version too many only protects
     * more.
     */
    public void keep(YearMonth month, String runId, List<MetricValue> values) {
        Dataset<Row> kept = warehouse.exists(Releases.TABLE) ? warehouse.read(Releases.TABLE) : null;
        boolean there = kept != null
                && !kept.filter(col(Releases.MONTH)
                                .equalTo(month.toString())
                                .and(col(Releases.RUN_ID).equalTo(runId)))
                        .isEmpty();
        if (!there) {
            warehouse.append(Releases.TABLE, month, MetricRows.write(spark, values));
        }
    }
}
