package io.polyphony.jobs.stats;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * A statistic, and what it would be without each of the groups.
 *
 * @param full of all groups; NaN: no value
 * @param without with one group left out, in a fixed order of the groups
 * @param n people (or posts) behind it
 * @param noun what n counts, for the interval's description
 * @param turnout variance on the log scale from not knowing beforehand how many of those who could would take part; 0
 *     for statistics that do not grow with their number
 */
public record Replicates(double full, double[] without, long n, String noun, double turnout) {

    /** A statistic that does not grow with the number of people. */
    public Replicates(double full, double[] without, long n, String noun) {
        this(full, without, n, noun, 0);
    }

    /**
     * The same for a sum over those who took part, among all who could.
     *
     * <p>The groups hold people who took part only, so leaving them out in turn does not tell that another month might
     * have more of them. With n of N the log of a sum varies by 1/n − 1/N more: what groups of silent people would add.
     *
     * @param all how many could take part; not more than n: nothing is added
     */
    public Replicates among(long all) {
        double more = n > 0 && all > n ? 1.0 / n - 1.0 / all : 0;
        return new Replicates(full, without, n, noun, more);
    }

    /**
     * Evaluates a statistic once over all and once without each group.
     *
     * @param groups the non-empty groups, in a fixed order
     * @param n people (or posts) behind it
     * @param noun {@code people} or {@code posts}
     * @param statistic takes the group to leave out, null for none
     */
    public static <G> Replicates of(Collection<G> groups, long n, String noun, ToDoubleFunction<G> statistic) {
        double[] without = groups.stream().mapToDouble(statistic).toArray();
        return new Replicates(statistic.applyAsDouble(null), without, n, noun);
    }

    /** How many groups there are. */
    public int groups() {
        return without.length;
    }

    /** What the groups are of: {@code people} or {@code posts}. How many they are is what n says, as coarsely as it may. */
    public String describe() {
        return noun;
    }
}
