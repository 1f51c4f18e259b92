package io.polyphony.schemas.metric;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * One published value. The key is (month, metric, grain, evidence).
 *
 * @param month the month it is about
 * @param metricId the metric's id
 * @param metricVersion version of its definition
 * @param grain what it is about
 * @param value the value; null: there is none ({@link Interval#method()} says why), or it is suppressed
 * @param unit the unit of its definition
 * @param n people or posts behind it, see the definition; null where suppressed
 * @param interval its 95 % interval
 * @param evidence how it is known
 * @param suppressed why it is not shown; null: it is shown
 * @param runId the run that made it
 */
public record MetricValue(
        YearMonth month,
        String metricId,
        int metricVersion,
        Grain grain,
        Double value,
        String unit,
        Long n,
        Interval interval,
        Evidence evidence,
        String suppressed,
        String runId) {

    /** The order of files and tables: by metric, grain, evidence. */
    public static final Comparator<MetricValue> ORDER = Comparator.comparing(MetricValue::month)
            .thenComparing(MetricValue::metricId)
            .thenComparing(MetricValue::grain)
            .thenComparing(MetricValue::evidence);

    /** The same key with nothing shown. */
    public MetricValue suppress(String reason) {
        return new MetricValue(
                month, metricId, metricVersion, grain, null, unit, null, Interval.CENSUS, evidence, reason, runId);
    }
}
