package io.polyphony.jobs.disclose;

import io.polyphony.jobs.stats.Wilson;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.Rounding;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The interval of a share of people of which both counts are shown rounded: Wilson's, over all counts that what is shown may
 * stand for. It is made of nothing that is not shown, so it tells nothing, and it is wide enough to say what the rounding
 * hides.
 */
final class SharesOfPeople {
    private SharesOfPeople() {}

    /** The interval; empty: the figure is no share of people with an interval of Wilson's. */
    static Optional<Interval> interval(Figure figure, Figures figures) {
        if (!Wilson.METHOD.equals(figure.finding().estimate().interval().method())) {
            return Optional.empty();
        }
        List<Figure> part = figures.sides(figure, figure.rule().over());
        List<Figure> whole = figures.under(figure);
        if (part.size() != 1 || whole.size() != 1 || !whole.get(0).is(Kind.PEOPLE)) {
            throw new IllegalArgumentException(figure + " is no share of one count of people in another");
        }
        Interval exact = Wilson.interval(
                (long) part.get(0).low(),
                (long) part.get(0).high(),
                (long) whole.get(0).low(),
                (long) whole.get(0).high());
        return Optional.of(new Interval(
                Coarse.round(exact.low(), Rounding.PERCENTAGE_POINT, RoundingMode.FLOOR),
                Coarse.round(exact.high(), Rounding.PERCENTAGE_POINT, RoundingMode.CEILING),
                exact.method()));
    }
}
