package io.polyphony.jobs.disclose;

import io.polyphony.schemas.metric.DisclosureRule;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What everybody knows of the figures of a month, from what their definitions say of how they hang together. */
final class Relations {
    private final Figures figures;
    private final List<Relation> relations = new ArrayList<>();

    private Relations(Figures figures) {
        this.figures = figures;
    }

    /** All relations, in a fixed order. Values that may be wrong have none. */
    static List<Relation> among(Figures figures) {
        Relations relations = new Relations(figures);
        figures.all().stream().map(Figure::metric).distinct().forEach(relations::alongKeys);
        figures.all().stream().filter(Figure::hasValue).forEach(relations::ofOne);
        return relations.relations;
    }

    private void alongKeys(String metric) {
        DisclosureRule rule = figures.all().stream()
                .filter(f -> f.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .rule();
        figures.lines(metric, rule.addsOver()).forEach(this::sum);
        figures.lines(metric, rule.overlapsOver()).forEach(this::cover);
        rule.covers().forEach(cover -> figures.covers(metric, cover).forEach(this::cover));
    }

    private void cover(Figures.Line line) {
        line.whole().ifPresent(whole -> {
            add(Relation.cover(line.cells(), whole));
            line.cells().forEach(cell -> add(Relation.atMost(cell, whole)));
        });
    }

    private void sum(Figures.Line line) {
        if (line.whole().isPresent()) {
            add(Relation.sum(line.cells(), line.whole().get()));
        } else if (line.cells().get(0).is(Kind.SHARE)) {
            add(Relation.sum(line.cells(), 1));
        } else if (line.cells().get(0).rule().coarse()) {
            // What they add up to is no figure, but follows nearly from shares: the worst case is that it is known.
            add(Relation.sum(
                    line.cells(),
                    line.cells().stream().mapToDouble(Figure::value).sum()));
        }
    }

    private void ofOne(Figure figure) {
        DisclosureRule rule = figure.rule();
        List<Figure> parts = beside(figure, rule.parts());
        if (!parts.isEmpty()) {
            add(Relation.sum(parts, figure));
        }
        beside(figure, rule.within()).forEach(whole -> add(Relation.atMost(figure, whole)));
        beside(figure, rule.atMost() == null ? List.of() : List.of(rule.atMost()))
                .forEach(more -> add(Relation.atMost(figure, more)));
        same(figure).ifPresent(other -> add(Relation.sum(List.of(figure), other)));
    }

    /** What is not so in this month, as active advocates among the authors of a part of it, nobody can use. */
    private void add(Relation relation) {
        double sum = 0;
        double size = 1;
        for (Map.Entry<Known, Double> term : relation.coefficients().entrySet()) {
            double value = ((Figure) term.getKey()).value();
            sum += term.getValue() * value;
            size += Math.abs(value);
        }
        double slack = 1e-9 * size;
        if (sum >= relation.low() - slack && sum <= relation.high() + slack) {
            relations.add(relation);
        }
    }

    private List<Figure> beside(Figure figure, List<String> metrics) {
        return metrics.stream()
                .map(metric -> figures.beside(figure, metric).orElse(null))
                .filter(Objects::nonNull)
                .filter(Figure::hasValue)
                .toList();
    }

    private Optional<Figure> same(Figure figure) {
        String equals = figure.rule().equals();
        if (equals == null || !figure.grain().equals(Grain.TOTAL)) {
            return Optional.empty();
        }
        int brace = equals.indexOf('{');
        Grain grain = Grain.parse(equals.substring(brace + 1, equals.length() - 1));
        return figures.at(equals.substring(0, brace), grain).filter(Figure::hasValue);
    }
}
