package io.polyphony.jobs.stats;

import java.util.Arrays;

/** How unevenly a total is spread over people. */
public final class Inequality {
    private Inequality() {}

    /**
     * Gini coefficient with the small-sample factor n/(n − 1): 0, all have the same, to 1, one has it all.
     *
     * <p>Source: Deltas (2003), <i>The small-sample bias of the Gini coefficient</i>.
     *
     * @param amounts 0 or more, in any order; fewer than two, or a total of 0: NaN
     */
    public static double gini(long[] amounts) {
        int n = amounts.length;
        return n < 2 ? Double.NaN : plainGini(amounts) * n / (n - 1);
    }

    /** Gini coefficient as defined for a whole population: at most 1 − 1/n. Empty, or a total of 0: NaN. */
    public static double plainGini(long[] amounts) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double total = 0;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            total += sorted[i];
            weighted += (2.0 * (i + 1) - n - 1) * sorted[i];
        }
        return weighted / (n * total);
    }

    /** Share of the total that the largest tenth has, rounded up to whole people. Empty, or a total of 0: NaN. */
    public static double topDecileShare(long[] amounts) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        int top = (sorted.length + 9) / 10;
        long largest = Arrays.stream(sorted, sorted.length - top, sorted.length).sum();
        long total = Arrays.stream(sorted).sum();
        return total == 0 ? Double.NaN : (double) largest / total;
    }
}
