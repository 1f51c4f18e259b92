package io.polyphony.jobs.disclose;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.DisclosureRule;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;

/** In which steps a figure may get coarser before it is withheld, and what each costs who reads it. */
final class Ladder {
    /** Multiples of five that are three off leave a range of six, so a higher floor needs multiples of ten. */
    private static final int FINEST_FLOOR = 6;

    private static final double POINT = 0.01;
    private static final double HEADLINE = 40;
    private static final double USUAL = 2;
    private static final double TEAM = 0.5;
    private static final double NOTHING = 10;

    private final Floor floor;

    Ladder(Floor floor) {
        this.floor = floor;
    }

    /** The steps of a finding that is about people, finest first; at least one. */
    List<Rounding> of(Finding finding, MetricDefinition definition) {
        DisclosureRule rule = definition.disclosure();
        Disclosure about = finding.disclosure();
        double value =
                finding.estimate().value() == null ? 0 : finding.estimate().value();
        return switch (rule.kind()) {
            case PEOPLE ->
                floor.least() <= FINEST_FLOOR
                        ? List.of(Rounding.PEOPLE_5, Rounding.PEOPLE_10)
                        : List.of(Rounding.PEOPLE_10);
            case SUM ->
                rule.stock() ? stock(value, about) : digits(value, rule.coarse() ? Rounding.POSTS_5 : Rounding.EXACT);
            case SHARE -> shares(rule, about);
            case DERIVED -> List.of(finestRate(definition.unit()));
            case INDEX -> List.of(definition.unit().equals("count") ? Rounding.EXACT : Rounding.THREE_DIGITS);
        };
    }

    /** How finely a quotient of a unit is shown at best. */
    private static Rounding finestRate(String unit) {
        return unit.equals("share") ? Rounding.PERCENTAGE_POINT : Rounding.THREE_DIGITS;
    }

    /** Digits that a small number has none of would be no step. */
    private static List<Rounding> digits(double value, Rounding finest) {
        double least = Math.max(1, Coarse.unit(value, finest));
        List<Rounding> ladder = new ArrayList<>(List.of(finest));
        for (Rounding rounding : List.of(Rounding.THREE_DIGITS, Rounding.TWO_DIGITS, Rounding.ONE_DIGIT)) {
            if (Coarse.unit(value, rounding) > least) {
                ladder.add(rounding);
            }
        }
        return ladder;
    }

    /** A stock is fine enough where its unit hides what a few people change in it from month to month. */
    private List<Rounding> stock(double value, Disclosure about) {
        double needed = Secrets.stockMargin(about, floor);
        List<Rounding> ladder = List.of(Rounding.THREE_DIGITS, Rounding.TWO_DIGITS, Rounding.ONE_DIGIT).stream()
                .filter(rounding -> Coarse.unit(value, rounding) >= needed)
                .toList();
        return ladder.isEmpty() ? List.of(Rounding.ONE_DIGIT) : ladder;
    }

    /** Shares that nest must hide their differences too. */
    private List<Rounding> shares(DisclosureRule rule, Disclosure about) {
        boolean tells = !rule.nestsOver().isEmpty() && 2 * POINT * about.total() < floor.least();
        return tells ? List.of(Rounding.FIVE_POINTS) : List.of(Rounding.PERCENTAGE_POINT, Rounding.FIVE_POINTS);
    }

    /** What readers lose if the next step is taken: most with totals of headline figures, least with teams. */
    double cost(Figure figure) {
        boolean total = figure.grain().without(PostFeatures.VOICE).equals(Grain.TOTAL);
        double weight = total && figure.rule().headline() ? HEADLINE : USUAL;
        boolean team = floor.of(figure.grain()) != floor.least();
        return (team ? TEAM : weight) * (figure.isAtItsCoarsest() ? NOTHING : 1);
    }
}
