package io.polyphony.reports.values;

import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import java.util.Optional;

/**
 * What a rate of people can be whose two sides are shown in steps: of about 10 in about 15 it can be anything from under a half to
 * nearly all.
 *
 * @param low the least, from 0 to 1, whole per cent
 * @param high the most, likewise
 */
record PeopleRate(double low, double high) {
    /** A wider span is said in place of its middle, which would be taken for the rate. */
    private static final double WIDE = .1;

    private static final double PERCENT = 100;

    /** Whole per cent stay what they are. */
    private static final double EPSILON = 1e-9;

    /** So far a number of people that is shown in steps of 5 can be from what was counted. */
    private static final int OFF_BY = 3;

    /**
     * The span of a rate of counts of people.
     *
     * @return empty: it is none, is not made of numbers in steps, has an interval of its own, or nothing says of how many it is
     */
    static Optional<PeopleRate> of(MetricValue value) {
        boolean rate = FigureText.kind(value.unit()) == FigureText.Kind.SHARE && Coarseness.ofPeople(value);
        if (!rate
                || value.value() == null
                || value.n() == null
                || value.interval().known()) {
            return Optional.empty();
        }
        int off = offBy(value);
        double all = value.n();
        double some = value.value() * all;
        return Optional.of(new PeopleRate(
                Math.floor(PERCENT * Math.max(0, some - off) / (all + off) + EPSILON) / PERCENT,
                Math.ceil(PERCENT * Math.min(1, (some + off) / Math.max(1, all - off)) - EPSILON) / PERCENT));
    }

    /** How far a number of people that is shown in steps can be from what was counted. */
    static int offBy(MetricValue value) {
        return Rounding.of(value.rounded()) == Rounding.PEOPLE_5 ? OFF_BY : 2 * OFF_BY;
    }

    boolean isWide() {
        return high - low > WIDE;
    }

    /** Both ends: {@code 79–100 %}. */
    String text() {
        return FigureText.span(FigureText.count(PERCENT * low), FigureText.count(PERCENT * high)) + FigureText.PER_CENT;
    }
}
