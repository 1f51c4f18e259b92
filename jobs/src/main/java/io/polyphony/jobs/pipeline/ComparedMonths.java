package io.polyphony.jobs.pipeline;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.measure.ChangeError;
import io.polyphony.jobs.measure.Measurement;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.publish.MetricRows;
import io.polyphony.jobs.publish.Published;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.Compared;
import io.polyphony.schemas.table.MetricValues;
import io.polyphony.schemas.table.PostFeatures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Earlier months that a month is compared with by its people: the month before, the first one that its charts show, the same
 * one a year ago; as far as they are published, or made in the same pass.
 *
 * <p>Their runs are among what goes into the month's run. How uncertain a change is, is told only of figures that both months
 * show with an interval, and to two digits. Of a month whose posts are no longer kept a run says what it said when they were.
 */
final class ComparedMonths {
    private static final int SPAN = 12;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private final Warehouse warehouse;
    private final MetricCatalog catalog;
    private final SortedMap<YearMonth, List<PublishedRun>> published;
    private final SortedMap<YearMonth, String> made = new TreeMap<>();
    private final SortedMap<YearMonth, States> states = new TreeMap<>();
    private final Map<YearMonth, List<MetricValue>> values = new TreeMap<>();

    /** @param published the runs of each published month, the last one in force */
    ComparedMonths(Warehouse warehouse, MetricCatalog catalog, SortedMap<YearMonth, List<PublishedRun>> published) {
        this.warehouse = warehouse;
        this.catalog = catalog;
        this.published = published;
    }

    private PublishedRun inForce(YearMonth month) {
        List<PublishedRun> runs = published.get(month);
        return runs.get(runs.size() - 1);
    }

    /** The runs that a month is compared with, by month. */
    SortedMap<YearMonth, String> before(YearMonth month) {
        SortedMap<YearMonth, String> runs = new TreeMap<>();
        published.keySet().forEach(other -> runs.put(other, inForce(other).runId()));
        runs.putAll(made);
        Set<YearMonth> asked = new TreeSet<>(List.of(month.minusMonths(1), month.minusMonths(SPAN)));
        runs.keySet().stream()
                .filter(other -> other.isBefore(month) && other.isAfter(month.minusMonths(SPAN)))
                .findFirst()
                .ifPresent(asked::add);
        runs.keySet().retainAll(asked);
        return runs;
    }

    /** Says that a month is made in this pass. */
    void made(RunId run) {
        made.put(run.month(), run.text());
    }

    /** Takes what was measured of the months of the pass, and reads the others that they are compared with. */
    void measured(SortedMap<YearMonth, States> ofPass) {
        states.putAll(ofPass);
        Set<YearMonth> others = new TreeSet<>();
        ofPass.keySet().forEach(month -> others.addAll(before(month).keySet()));
        others.removeAll(made.keySet());
        others.removeIf(month -> !warehouse.holds(inForce(month), PostFeatures.TABLE));
        others.stream()
                .map(month -> warehouse.read(inForce(month), PostFeatures.TABLE))
                .reduce(Dataset::unionByName)
                .ifPresent(posts -> states.putAll(Measurement.compared(catalog, posts)));
        others.forEach(month -> values.put(month, shown(inForce(month))));
    }

    private List<MetricValue> shown(PublishedRun run) {
        Dataset<Row> rows = warehouse
                .read(run, MetricValues.TABLE)
                .where(col(MetricValues.VALUE)
                        .isNotNull()
                        .and(col(MetricValues.INTERVAL_LOW).isNotNull()));
        return rows.collectAsList().stream().map(MetricRows::read).toList();
    }

    /**
     * What a month says of its changes.
     *
     * @param now the values that it publishes
     */
    List<Compared> of(YearMonth month, List<MetricValue> now) {
        List<Compared> compared = new ArrayList<>();
        before(month).forEach((since, run) -> {
            if (states.containsKey(since) && values.containsKey(since)) {
                catalog.changes(states.get(since), states.get(month)).stream()
                        .filter(error -> Stream.of(values.get(since), now).allMatch(list -> shows(list, error)))
                        .forEach(error -> compared.add(told(since, run, error)));
            } else {
                compared.addAll(saidBefore(month, since));
            }
        });
        return compared;
    }

    private List<Compared> saidBefore(YearMonth month, YearMonth since) {
        return published.getOrDefault(month, List.of()).stream()
                .filter(run -> run.runId().equals(made.get(month)))
                .limit(1)
                .flatMap(run -> Published.facts(run).compared().stream())
                .filter(told -> told.since().equals(since))
                .toList();
    }

    private static boolean shows(List<MetricValue> values, ChangeError error) {
        return values.stream()
                .anyMatch(value -> value.metricId().equals(error.metricId())
                        && value.grain().equals(error.grain())
                        && value.value() != null
                        && value.interval().known());
    }

    private static Compared told(YearMonth since, String run, ChangeError error) {
        double half = new BigDecimal(error.error().half()).round(TWO_DIGITS).doubleValue();
        return new Compared(since, run, error.metricId(), error.grain().text(), half);
    }

    /** Says what a month of the pass published. */
    void published(YearMonth month, List<MetricValue> published) {
        values.put(month, published);
    }
}
