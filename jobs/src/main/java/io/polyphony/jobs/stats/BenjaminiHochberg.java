package io.polyphony.jobs.stats;

import java.util.Arrays;

/**
 * Keeps the share of false alarms among many comparisons below a bound.
 *
 * <p>Source: Benjamini and Hochberg (1995), <i>Controlling the false discovery rate</i>.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * Which comparisons show a difference: those whose p is not above the largest p₍i₎ ≤ i ÷ m · q.
     *
     * @param p a probability for each comparison; NaN: not compared, never a difference
     * @param q share of false alarms, for instance 0.10
     */
    public static boolean[] differences(double[] p, double q) {
        double[] sorted =
                Arrays.stream(p).filter(x -> !Double.isNaN(x)).sorted().toArray();
        double threshold = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] <= (i + 1) * q / sorted.length) {
                threshold = sorted[i];
            }
        }
        boolean[] differences = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            differences[i] = p[i] <= threshold;
        }
        return differences;
    }
}
