package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;

/**
 * A value and its 95 % interval.
 *
 * @param value the value; null: there is none (a zero denominator)
 * @param interval its interval, or why there is none
 */
public record Estimate(Double value, Interval interval) {
    /** No value, and why. */
    public static Estimate none(String reason) {
        return new Estimate(null, Interval.none(reason));
    }
}
