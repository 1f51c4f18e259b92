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
 * @param suppressed why it is not shown, see {@link Withheld}; null: it is shown
 * @param rounded how coarsely it is shown, see {@link Rounding}; null: exactly, or not at all
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
        String rounded,
        String runId) {

    /** The order of files and tables: by metric, grain, evidence. */
    public static final Comparator<MetricValue> ORDER = Comparator.comparing(MetricValue::month)
            .thenComparing(MetricValue::metricId)
            .thenComparing(MetricValue::grain)
            .thenComparing(MetricValue::evidence);
}
