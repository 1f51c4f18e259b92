package io.polyphony.jobs.study;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;

/**
 * What one simulated company gave for one figure.
 *
 * @param seed the company
 * @param figure metric id and grain, {@code metric|grain} as {@code truth/population.json} names it
 * @param n people or posts behind it
 * @param value the value; NaN: none
 * @param low lower end of the interval; NaN: none
 * @param high upper end; NaN: none
 */
public record Drawn(long seed, String figure, long n, double value, double low, double high) {
    static Drawn of(long seed, Finding finding) {
        return new Drawn(
                seed,
                figure(finding.metricId(), finding.grain()),
                finding.n(),
                orNaN(finding.estimate().value()),
                orNaN(finding.estimate().interval().low()),
                orNaN(finding.estimate().interval().high()));
    }

    /** What was published of one figure. */
    public static Drawn of(long seed, MetricValue value) {
        return new Drawn(
                seed,
                figure(value.metricId(), value.grain()),
                value.n() == null ? 0 : value.n(),
                orNaN(value.value()),
                orNaN(value.interval().low()),
                orNaN(value.interval().high()));
    }

    private static String figure(String metric, Grain grain) {
        return metric + (grain.text().isEmpty() ? "" : "|" + grain.text());
    }

    boolean hasInterval() {
        return !Double.isNaN(low);
    }

    boolean covers(double truth) {
        return low <= truth && truth <= high;
    }

    private static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }
}
