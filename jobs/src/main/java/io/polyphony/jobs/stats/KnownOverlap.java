package io.polyphony.jobs.stats;

/**
 * Two audiences of which it is known how many people they have in common.
 *
 * @param first people in one of them, 1 or more
 * @param second people in the other, 1 or more
 * @param common people in both, at most as many as in the smaller one
 */
public record KnownOverlap(long first, long second, long common) {
    /** @throws IllegalArgumentException an audience is empty, or has fewer people than both have in common */
    public KnownOverlap {
        if (Math.min(first, second) < 1 || common < 0 || common > Math.min(first, second)) {
            throw new IllegalArgumentException(
                    "audiences of " + first + " and " + second + " people don't have " + common + " in common");
        }
    }

    /** Share of the smaller audience that is in the larger one: 0, strangers, to 1. */
    public double share() {
        return (double) common / Math.min(first, second);
    }
}
