package io.polyphony.jobs.study;

import io.polyphony.jobs.measure.Finding;

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
record Drawn(long seed, String figure, long n, double value, double low, double high) {
    static Drawn of(long seed, Finding finding) {
        String grain = finding.grain().text();
        return new Drawn(
                seed,
                finding.metricId() + (grain.isEmpty() ? "" : "|" + grain),
                finding.n(),
                orNaN(finding.estimate().value()),
                orNaN(finding.estimate().interval().low()),
                orNaN(finding.estimate().interval().high()));
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
