package io.polyphony.jobs.stats;

import java.util.Arrays;

/** How many different things there are in effect, when some are frequent and some are rare. */
public final class Diversity {
    private Diversity() {}

    /**
     * Effective number of clusters, exp(Shannon entropy): 1 where all is one cluster, n where n are equally large.
     *
     * <p>Source: Hill (1973), <i>Diversity and evenness</i>, order 1.
     *
     * @param sizes of the clusters, each above 0, in any order; empty: NaN
     */
    public static double effective(long[] sizes) {
        if (sizes.length < 2) {
            return sizes.length == 0 ? Double.NaN : 1;
        }
        long[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double total = Arrays.stream(sorted).sum();
        double logs = 0;
        for (long size : sorted) {
            logs += size * Math.log((double) size);
        }
        return Math.min(sizes.length, total / Math.exp(logs / total));
    }

    /**
     * The same of a sample, which shows fewer things than there are: entropy + (clusters − 1) ÷ (2 · items).
     *
     * <p>Source: Miller (1955), <i>Note on the bias of information estimates</i>.
     *
     * @param sizes of the clusters, each above 0, in any order; empty: NaN
     */
    public static double corrected(long[] sizes) {
        return effective(sizes)
                * Math.exp((sizes.length - 1) / (2.0 * Arrays.stream(sizes).sum()));
    }

    /**
     * How far a number of items is from all being different: 1 − (effective − 1) ÷ (items − 1), 1 where all are alike, 0
     * where each is its own.
     *
     * @param sizes of the clusters of alike items, each above 0; fewer than two items: NaN
     */
    public static double likeness(long[] sizes) {
        long items = Arrays.stream(sizes).sum();
        return items < 2 ? Double.NaN : 1 - (effective(sizes) - 1) / (items - 1);
    }
}
