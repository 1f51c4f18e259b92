package io.polyphony.reports.values;

import io.polyphony.reports.values.FigureText.Kind;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How a figure differs from an earlier month's, or from the same of another source. It is made of the two published values and their intervals alone, so that
 * it tells nothing of people that these don't.
 *
 * <p>Shares are compared by their difference ({@code 0.05}: five points more), all else by the logarithm of their quotient
 * ({@code ln 0.66}: a third less). The interval has each side's distance from the two intervals, root of the sum of squares
 * (MOVER: G. Y. Zou, A. Donner, Construction of confidence limits about effect measures, Statistics in Medicine 27, 2008),
 * where the two count as independent; of two shares with
 * Wilson intervals that is Newcombe's hybrid score interval. Where the month's run told how uncertain the change is, the same people standing
 * in both months, the interval is that.
 *
 * @param before the earlier value
 * @param now the month's value
 * @param size the difference, or the logarithm of the quotient; 0: none
 * @param interval its 95 % interval, same scale; none of counts
 */
public record Change(MetricValue before, MetricValue now, double size, Interval interval) {
    /** Standard errors on each side of a 95 % interval. */
    static final double NORMAL_95 = 1.959964;
    /** What 80 of 100 lie below. */
    private static final double NORMAL_80 = 0.841621;

    /** The change between two values; empty where a value or an interval is missing, or a quotient has no logarithm. */
    public static Optional<Change> between(MetricValue before, MetricValue now) {
        if (before.value() == null
                || now.value() == null
                || !before.interval().known()
                || !now.interval().known()) {
            return Optional.empty();
        }
        DoubleUnaryOperator scale = difference(now) ? DoubleUnaryOperator.identity() : StrictMath::log;
        Change change = on(scale, before, now);
        return Double.isFinite(change.size) && Double.isFinite(change.interval.high() - change.interval.low())
                ? Optional.of(change)
                : Optional.empty();
    }

    /** The same change, half of whose interval is known. */
    Change within(double half) {
        return new Change(
                before, now, size, new Interval(size - half, size + half, "jackknife over people of both months"));
    }

    /**
     * The change between two counts of everything, as the logarithm of their quotient and without an interval; empty where
     * one is missing or none.
     */
    public static Optional<Change> counted(Optional<MetricValue> before, Optional<MetricValue> now) {
        return before.filter(Change::some)
                .flatMap(b -> now.filter(Change::some)
                        .map(n -> new Change(b, n, StrictMath.log(n.value() / b.value()), Interval.CENSUS)));
    }

    private static boolean some(MetricValue value) {
        return value.value() != null && value.value() > 0;
    }

    private static Change on(DoubleUnaryOperator scale, MetricValue before, MetricValue now) {
        double size = scale.applyAsDouble(now.value()) - scale.applyAsDouble(before.value());
        double down = Math.hypot(below(scale, now), above(scale, before));
        double up = Math.hypot(above(scale, now), below(scale, before));
        boolean finite = Double.isFinite(down) && Double.isFinite(up) && Double.isFinite(size);
        return new Change(before, now, finite ? size : Double.NaN, finite ? ends(size, down, up) : ends(0, 0, 0));
    }

    private static Interval ends(double size, double down, double up) {
        return new Interval(size - down, size + up, "of both intervals");
    }

    private static double below(DoubleUnaryOperator scale, MetricValue value) {
        return scale.applyAsDouble(value.value())
                - scale.applyAsDouble(value.interval().low());
    }

    private static double above(DoubleUnaryOperator scale, MetricValue value) {
        return scale.applyAsDouble(value.interval().high()) - scale.applyAsDouble(value.value());
    }

    private static boolean difference(MetricValue value) {
        return FigureText.kind(value.unit()) == Kind.SHARE && !value.unit().equals("rate");
    }

    /** Whether the size is a difference, not the logarithm of a quotient. */
    public boolean isDifference() {
        return difference(now);
    }

    /** A size or an end of the interval as a difference or a quotient; null: null. */
    public Double natural(Double scaled) {
        return scaled == null || isDifference() ? scaled : Double.valueOf(StrictMath.exp(scaled));
    }

    /**
     * The smallest change that would have been beyond chance in four of five such months, looked at by itself; same scale,
     * above 0; 0 of counts.
     */
    public double smallestSeen() {
        return interval.known() ? (interval.high() - interval.low()) / (2 * NORMAL_95) * (NORMAL_95 + NORMAL_80) : 0;
    }

    /**
     * The smallest ratio that would have been beyond chance in four of five such months; above 1.
     *
     * @param ratio with an interval above 0
     */
    public static double smallestRatioSeen(MetricValue ratio) {
        double width = StrictMath.log(ratio.interval().high() / ratio.interval().low());
        return StrictMath.exp(width / (2 * NORMAL_95) * (NORMAL_95 + NORMAL_80));
    }

    /** How many standard errors the change is away from none; 0 or more. */
    double standardErrors() {
        return size == 0 ? 0 : Math.abs(size) / standardError();
    }

    /** How many standard errors a ratio with an interval above 0 is away from 1, on the logarithm's scale; 0 or more. */
    static double standardErrorsFromOne(MetricValue ratio) {
        double size = StrictMath.log(ratio.value());
        double near = StrictMath.log(
                size > 0 ? ratio.interval().low() : ratio.interval().high());
        return size == 0 ? 0 : Math.abs(size) * NORMAL_95 / Math.abs(size - near);
    }

    /** The standard error of the size on the side of none, same scale. */
    public double standardError() {
        return (size > 0 ? size - interval.low() : interval.high() - size) / NORMAL_95;
    }
}
