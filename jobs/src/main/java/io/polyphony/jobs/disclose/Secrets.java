package io.polyphony.jobs.disclose;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What nobody may know too well: counts of fewer people than the floor, sums that one or two people make, and whatever is
 * such a count or sum once one figure is taken from another.
 */
final class Secrets {
    private final Figures figures;
    private final Floor floor;
    private final List<Secret> secrets = new ArrayList<>();

    private Secrets(Figures figures, Floor floor) {
        this.figures = figures;
        this.floor = floor;
    }

    /** All secrets of a month, in a fixed order. */
    static List<Secret> of(Figures figures, Floor floor) {
        Secrets secrets = new Secrets(figures, floor);
        figures.of(Kind.PEOPLE).forEach(secrets::people);
        figures.of(Kind.SUM).forEach(secrets::sum);
        secrets.sumsTogether();
        figures.of(Kind.SHARE).stream().filter(Figure::hasValue).forEach(secrets::share);
        return secrets.secrets;
    }

    /** Whether a figure must not be shown whatever is around it. */
    static boolean isSecret(Figure figure, Floor floor) {
        Disclosure about = figure.about();
        boolean few = about.people() < floor.of(figure.grain());
        boolean somebody = about.people() > 0 || !figure.finding().isRest();
        boolean ofOneOrTwo = (figure.is(Kind.SUM) || figure.is(Kind.INDEX)) && about.dominated();
        return (few && somebody) || ofOneOrTwo;
    }

    private void people(Figure figure) {
        if (figure.value() > 0 && figure.value() < floor.of(figure.grain())) {
            secrets.add(Secret.of(figure, floor.of(figure.grain())));
        } else if (figure.rule().stock()) {
            secrets.add(Secret.of(figure, stockMargin(figure)));
        }
        figure.rule().within().stream()
                .map(metric -> figures.beside(figure, metric).orElse(null))
                .filter(Objects::nonNull)
                .forEach(whole -> rest(figure, whole));
        figure.rule().covers().forEach(cover -> figures.whole(figure, cover).ifPresent(whole -> rest(figure, whole)));
        if (!figure.finding().isRest()) {
            figure.rule().overlapsOver().stream()
                    .filter(key -> figure.grain().get(key).isPresent())
                    .map(key -> figures.at(figure.metric(), figure.grain().without(key))
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .forEach(whole -> rest(figure, whole));
        }
    }

    /**
     * Two months each known so well tell the change between them no better than the floor allows; of what grows one end of the change is
     * known beforehand.
     */
    private double stockMargin(Figure figure) {
        return figure.rule().grows() ? floor.least() : Math.ceil(floor.least() / 2.0);
    }

    /** Those who are in the whole and not in the part. */
    private void rest(Figure part, Figure whole) {
        double rest = whole.value() - part.value();
        if (rest >= 0 && rest < floor.least()) {
            secrets.add(Secret.difference(whole, part, floor.least()));
        }
    }

    private void sum(Figure figure) {
        if (isSecret(figure, floor)) {
            secrets.add(Secret.of(figure, margin(figure.about())));
        } else if (figure.rule().stock()) {
            secrets.add(Secret.of(figure, stockMargin(figure.about(), floor)));
        }
    }

    private static double margin(Disclosure about) {
        return Disclosure.MARGIN * Math.abs(about.total());
    }

    /** So well may a stock be known that a change which one person less than the floor makes is not. */
    static double stockMargin(Disclosure about, Floor floor) {
        return Disclosure.MARGIN * (about.largest() + (floor.least() - 2) * (double) about.second());
    }

    /** Several small cells of a line may be about the same few people. */
    private void sumsTogether() {
        Map<String, List<Figure>> byMetric =
                figures.of(Kind.SUM).stream().collect(Collectors.groupingBy(Figure::metric));
        byMetric.keySet().stream()
                .sorted()
                .forEach(metric -> figures.lines(
                                metric, byMetric.get(metric).get(0).rule().addsOver())
                        .forEach(this::together));
    }

    private void together(Figures.Line line) {
        List<Figure> small =
                line.cells().stream().filter(cell -> isSecret(cell, floor)).toList();
        if (small.size() > 1) {
            Disclosure all =
                    small.stream().map(Figure::about).reduce(Disclosure::with).orElseThrow();
            if (all.mustBeHidden(floor.least())) {
                secrets.add(Secret.together(small, margin(all)));
            }
        }
    }

    /** A share tells of the part and of the rest; both are known as posts, since the whole may be. Few people may have many posts. */
    private void share(Figure figure) {
        double posts = figure.about().total();
        double width = 0;
        for (Disclosure side : figure.about().sides()) {
            boolean few = side.people() > 0 && side.people() < floor.least();
            if (few) {
                width = Math.max(width, floor.least() / posts);
            }
            if (few || side.dominated()) {
                width = Math.max(width, margin(side) / posts);
            }
        }
        if (width > 0) {
            secrets.add(Secret.of(figure, width));
        }
    }
}
