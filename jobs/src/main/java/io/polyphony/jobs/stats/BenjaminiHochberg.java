package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import java.util.Arrays;

/**
 * Keeps the share of false alarms among many comparisons below a bound.
 *
 * <p>Source: Benjamini and Hochberg (1995), <i>Controlling the false discovery rate</i>.
 */
public final class BenjaminiHochberg {
    /** Share of false alarms among what is called clear. */
    public static final double FALSE_ALARMS = 0.10;

    /** End of an interval's method where the value differs clearly. */
    public static final String CLEAR = "; clear after Benjamini–Hochberg";

    /** End of an interval's method where it does not. */
    public static final String NOT_CLEAR = "; no clear difference";

    private BenjaminiHochberg() {}

    /** An interval whose method says what was found among many. */
    public static Interval told(Interval interval, boolean differs) {
        return new Interval(interval.low(), interval.high(), interval.method() + (differs ? CLEAR : NOT_CLEAR));
    }

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
