package io.polyphony.schemas.metric;

/**
 * A 95 % interval, or the reason why there is none.
 *
 * @param low lower end; null: no interval
 * @param high upper end; null: no interval
 * @param method how it was made ({@code jackknife over people}), or why there is none ({@code too few to say});
 *     null where none is meant, as for a census count
 */
public record Interval(Double low, Double high, String method) {
    /** A figure that is a count of everything, so that there is nothing to be uncertain about. */
    public static final Interval CENSUS = new Interval(null, null, null);

    public Interval {
        if ((low == null) != (high == null) || (low != null && !(low <= high))) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high);
        }
    }

    /** No interval, and why. */
    public static Interval none(String reason) {
        return new Interval(null, null, reason);
    }

    /** Whether there are ends. */
    public boolean known() {
        return low != null;
    }

    /** Whether the interval is known and leaves a value out. */
    public boolean excludes(double value) {
        return known() && (value < low || value > high);
    }
}
