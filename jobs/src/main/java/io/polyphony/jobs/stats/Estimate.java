package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A value and its 95 % interval.
 *
 * @param value the value; null: there is none (a zero denominator)
 * @param interval its interval, or why there is none
 */
public record Estimate(Double value, Interval interval) {
    /** The same with so many digits, both ends of the interval too. */
    public Estimate rounded(MathContext digits) {
        if (value == null || value.isInfinite() || value.isNaN()) {
            return this;
        }
        Interval same = interval.known()
                ? new Interval(rounded(interval.low(), digits), rounded(interval.high(), digits), interval.method())
                : interval;
        return new Estimate(rounded(value, digits), same);
    }

    private static double rounded(double number, MathContext digits) {
        return new BigDecimal(number).round(digits).doubleValue();
    }

    /** No value, and why. */
    public static Estimate none(String reason) {
        return new Estimate(null, Interval.none(reason));
    }
}
