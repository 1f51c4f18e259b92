package io.polyphony.jobs.stats;

/**
 * Between what a count must lie, whoever is in it. No 95 % interval: the truth is never outside, and nowhere likelier than elsewhere.
 *
 * @param low the least it can be
 * @param high the most it can be; equal to low: it is known
 */
public record Bounds(long low, long high) {
    /** @throws IllegalArgumentException the least is more than the most */
    public Bounds {
        if (low > high) {
            throw new IllegalArgumentException("no count lies between " + low + " and " + high);
        }
    }

    /** The number itself, else the nearer end. */
    double clip(double count) {
        return Math.max((double) low, Math.min((double) high, count));
    }
}
