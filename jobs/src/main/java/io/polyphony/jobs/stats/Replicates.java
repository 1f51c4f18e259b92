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
 */
public record Replicates(double full, double[] without, long n, String noun) {

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

    /** {@code 212 people}, or {@code 30 groups of 512 people}. */
    public String describe() {
        return groups() == n ? n + " " + noun : groups() + " groups of " + n + " " + noun;
    }
}
