package io.polyphony.jobs.audit;

import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import java.math.BigDecimal;

/**
 * Where a number lies.
 *
 * @param low the least
 * @param high the most
 */
record Range(double low, double high) {
    static final Range ZERO = new Range(0, 0);
    /** Nothing that is published is negative. */
    static final Range UNKNOWN = new Range(0, Double.POSITIVE_INFINITY);

    /** What a published value tells of the exact one. */
    static Range of(MetricValue value, MetricDefinition definition) {
        double v = value.value();
        double off = switch (Rounding.of(value.rounded())) {
            case EXACT -> 0;
            case PEOPLE_5 -> 3;
            case PEOPLE_10 -> 6;
            case POSTS_5 -> 2;
            case PERCENTAGE_POINT -> 0.005;
            case FIVE_POINTS -> 0.025;
            case THREE_DIGITS -> halfUnit(v, 3);
            case TWO_DIGITS -> halfUnit(v, 2);
            case ONE_DIGIT -> halfUnit(v, 1);
        };
        double most = definition.unit().equals("share") ? 1 : Double.POSITIVE_INFINITY;
        return new Range(Math.min(v, Math.max(0, v - off)), Math.min(most, v + off));
    }

    private static double halfUnit(double value, int digits) {
        BigDecimal plain = BigDecimal.valueOf(value);
        return value == 0 ? 0 : Math.pow(10, plain.precision() - plain.scale() - digits) / 2;
    }

    double width() {
        return high - low;
    }

    boolean isExact() {
        return low == high;
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    /** What is left of this once another part is taken away. */
    Range minus(Range other) {
        return new Range(
                other.high == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : low - other.high, high - other.low);
    }

    /** The common part; ranges that touch only by rounding of decimals do touch. */
    Range within(Range other) {
        double least = Math.max(low, other.low);
        return new Range(least, Math.max(least, Math.min(high, other.high)));
    }
}
