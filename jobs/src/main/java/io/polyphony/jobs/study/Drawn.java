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

    static Drawn parse(String line) {
        String[] cells = line.split("\t", -1);
        return new Drawn(
                Long.parseLong(cells[0]),
                cells[1],
                Long.parseLong(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]));
    }

    String line() {
        return String.join(
                "\t",
                Long.toString(seed),
                figure,
                Long.toString(n),
                Double.toString(value),
                Double.toString(low),
                Double.toString(high));
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
