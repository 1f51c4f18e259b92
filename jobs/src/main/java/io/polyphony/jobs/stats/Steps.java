package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Estimates to whole steps: the value to the nearest one, the ends of its interval outwards. */
public final class Steps {
    private Steps() {}

    /** To multiples of a step. */
    public static Estimate of(double step, Estimate exact) {
        return exact.value() == null
                ? exact
                : new Estimate(
                        multiple(exact.value(), step, RoundingMode.HALF_EVEN),
                        exact.interval().known()
                                ? new Interval(
                                        multiple(exact.interval().low(), step, RoundingMode.FLOOR),
                                        multiple(exact.interval().high(), step, RoundingMode.CEILING),
                                        exact.interval().method())
                                : exact.interval());
    }

    /** To so many significant digits, each number its own. */
    public static Estimate digits(int digits, Estimate exact) {
        return exact.value() == null
                ? exact
                : new Estimate(
                        digits(exact.value(), digits, RoundingMode.HALF_EVEN),
                        exact.interval().known()
                                ? new Interval(
                                        digits(exact.interval().low(), digits, RoundingMode.FLOOR),
                                        digits(exact.interval().high(), digits, RoundingMode.CEILING),
                                        exact.interval().method())
                                : exact.interval());
    }

    private static double multiple(double value, double step, RoundingMode mode) {
        BigDecimal unit = BigDecimal.valueOf(step);
        return BigDecimal.valueOf(value)
                .divide(unit, MathContext.DECIMAL64)
                .setScale(0, mode)
                .multiply(unit)
                .doubleValue();
    }

    private static double digits(double value, int digits, RoundingMode mode) {
        return BigDecimal.valueOf(value).round(new MathContext(digits, mode)).doubleValue();
    }
}
