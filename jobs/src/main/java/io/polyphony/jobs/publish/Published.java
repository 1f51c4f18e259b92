package io.polyphony.jobs.publish;

import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.RunLog;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFactsJson;
import io.polyphony.schemas.table.MetricValues;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** What readers see: the values of each month's run in force, and nothing that is still being made. */
public final class Published {
    private final Warehouse warehouse;
    private static final int TRIES = 3;
    private final RunLog runs;

    /** The published months of a warehouse. */
    public Published(SparkSession spark, Warehouse warehouse) {
        this.warehouse = warehouse;
        this.runs = new RunLog(spark, warehouse);
    }

    /** The run in force of each month, earliest first. */
    public List<PublishedRun> runs() {
        return runs.current();
    }

    /** The facts of a run. */
    public static RunFacts facts(PublishedRun run) {
        return RunFactsJson.read(run.facts());
    }

    /**
     * The values of all published months up to one, each month in {@link MetricValue#ORDER}.
     *
     * <p>A month's values are read from the snapshot its run published.
     */
    public SortedMap<YearMonth, List<MetricValue>> values(YearMonth last) {
        for (int again = 0; again < TRIES; again++) {
            List<PublishedRun> before = runs.current();
            try {
                return values(before, last);
            } catch (RuntimeException e) {
                // What was published meanwhile may have taken the place of what was being read.
                if (runs.current().equals(before)) {
                    throw e;
                }
            }
        }
        return values(runs.current(), last);
    }

    private SortedMap<YearMonth, List<MetricValue>> values(List<PublishedRun> published, YearMonth last) {
        SortedMap<YearMonth, List<MetricValue>> values = new TreeMap<>();
        for (PublishedRun run : published) {
            if (!run.month().isAfter(last)) {
                values.put(run.month(), values(run));
            }
        }
        return values;
    }

    /** The values that a run published, in {@link MetricValue#ORDER}. */
    public List<MetricValue> values(PublishedRun run) {
        List<MetricValue> values = new ArrayList<>(warehouse
                .read(MetricValues.TABLE, run.snapshots().get(MetricValues.TABLE))
                .filter(MetricValues.MONTH + " = '" + run.month() + "'")
                .collectAsList()
                .stream()
                .map(MetricRows::read)
                .toList());
        values.sort(MetricValue.ORDER);
        return values;
    }
}
