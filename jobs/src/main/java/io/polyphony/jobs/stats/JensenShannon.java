package io.polyphony.jobs.stats;

/**
 * How far two ways of dividing the same whole are apart.
 *
 * <p>Source: Lin (1991), <i>Divergence measures based on the Shannon entropy</i>; Endres and Schindelin (2003), <i>A new metric for
 * probability distributions</i>: its square root is a distance.
 */
public final class JensenShannon {
    private JensenShannon() {}

    /**
     * The distance: the root of the mean of both divergences from their middle, in bits. 0: alike, 1: nothing in common.
     *
     * @param one sizes of the parts, each 0 or more, in any unit
     * @param other sizes of the same parts, in any unit of its own; nothing in either of the two: NaN
     */
    public static double distance(double[] one, double[] other) {
        double all = sum(one);
        double others = sum(other);
        double divergence = 0;
        for (int i = 0; i < one.length; i++) {
            double p = one[i] / all;
            double q = other[i] / others;
            double middle = (p + q) / 2;
            divergence += (bits(p, middle) + bits(q, middle)) / 2;
        }
        return Math.sqrt(Math.max(0, divergence));
    }

    private static double bits(double p, double middle) {
        return p == 0 ? 0 : p * Math.log(p / middle) / Math.log(2);
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
