package io.polyphony.jobs.disclose;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.schemas.metric.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values that are made of others: shown only where these are, made of them as they are shown, and no finer. So they tell a
 * reader nothing that the others don't.
 */
final class Quotients {
    private static final List<Rounding> DIGITS =
            List.of(Rounding.THREE_DIGITS, Rounding.TWO_DIGITS, Rounding.ONE_DIGIT);

    private final Figures figures;

    Quotients(Figures figures) {
        this.figures = figures;
    }

    /**
     * How a quotient is shown.
     *
     * @param factor what the exact value is multiplied by, because its sides are shown rounded
     * @param digits how the product is rounded
     * @param rounding what readers are told of it: the coarsest of its sides and its digits
     */
    record Shown(double factor, Rounding digits, Rounding rounding) {}

    /** How a figure is shown; empty: it is withheld, because a side is. */
    Optional<Shown> shown(Figure figure) {
        List<Figure> over = figures.sides(figure, figure.rule().over());
        List<Figure> under = figures.under(figure);
        List<Figure> beside = figures.sides(figure, figure.rule().of());
        List<Figure> sides =
                Stream.of(over, under, beside).flatMap(List::stream).toList();
        if (!sides.stream().allMatch(Figure::isShown)) {
            return Optional.empty();
        }
        Rounding digits =
                coarsest(figure.rounding(), sides.stream().map(Figure::rounding).filter(DIGITS::contains));
        return withRest(figure, over, digits)
                .map(fine -> new Shown(
                        ratio(over) / ratio(under),
                        fine,
                        coarsest(fine, sides.stream().map(Figure::rounding))));
    }

    private static double ratio(List<Figure> sides) {
        double exact = sides.stream().mapToDouble(Figure::value).sum();
        return exact == 0 ? 1 : sides.stream().mapToDouble(Figure::shown).sum() / exact;
    }

    private static Rounding coarsest(Rounding one, Stream<Rounding> others) {
        return Stream.concat(Stream.of(one), others)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * A rate over posts where both sides are known gives away what was divided, and so what is left of the published sum:
     * perhaps one person's posts whose impressions nobody counted.
     */
    private static Optional<Rounding> withRest(Figure figure, List<Figure> over, Rounding digits) {
        Disclosure about = figure.about();
        if (about.total() == 0 || over.size() != 1 || figure.value() == 0) {
            return Optional.of(digits);
        }
        double rest = Math.abs(over.get(0).value() - about.total());
        double divisor = about.total() / figure.value();
        List<Rounding> ladder = new ArrayList<>(List.of(digits));
        DIGITS.stream().filter(coarser -> coarser.compareTo(digits) > 0).forEach(ladder::add);
        return ladder.stream()
                .filter(rounding -> Coarse.unit(figure.value(), rounding) * divisor >= Disclosure.MARGIN * rest)
                .findFirst();
    }
}
