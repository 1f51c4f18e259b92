package io.polyphony.reports.values;

import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import java.util.Optional;

/**
 * What a rate of people can be whose two sides are shown in steps: of about 10 in about 15 it can be anything from under a half to
 * nearly all.
 *
 * @param low the least, from 0 to 1
 * @param high the most, from 0 to 1
 */
record PeopleRate(double low, double high) {
    /** A wider span is said in place of its middle, which would be taken for the rate. */
    private static final double WIDE = .1;

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
        int off = Rounding.of(value.rounded()) == Rounding.PEOPLE_5 ? OFF_BY : 2 * OFF_BY;
        double all = value.n();
        double some = value.value() * all;
        return Optional.of(new PeopleRate(
                Math.max(0, some - off) / (all + off), Math.min(1, (some + off) / Math.max(1, all - off))));
    }

    boolean isWide() {
        return high - low > WIDE;
    }

    /** Both ends in whole per cent, outwards: {@code 79–100 %}. */
    String text() {
        return FigureText.span(
                        FigureText.count(Math.floor(low * 100 + 1e-9)), FigureText.count(Math.ceil(high * 100 - 1e-9)))
                + FigureText.PER_CENT;
    }
}
