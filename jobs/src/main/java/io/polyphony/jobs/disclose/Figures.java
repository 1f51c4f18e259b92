package io.polyphony.jobs.disclose;

import io.polyphony.schemas.metric.Cover;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The figures of a month that are about people who need protection, by metric and grain. */
final class Figures {
    /**
     * The cells of a metric that add up to one: all that have one grain key more.
     *
     * @param cells at least one, also the rest of unknown key
     * @param whole what they add up to, where it is a figure too
     */
    record Line(List<Figure> cells, Optional<Figure> whole) {}

    private static final String AUTHORS = "authors";

    private final Map<String, Map<Grain, Figure>> byMetric = new TreeMap<>();
    private final List<Figure> all = new ArrayList<>();

    void add(Figure figure) {
        all.add(figure);
        byMetric.computeIfAbsent(figure.metric(), m -> new TreeMap<>()).put(figure.grain(), figure);
    }

    /** In the order in which they were added. */
    List<Figure> all() {
        return List.copyOf(all);
    }

    List<Figure> of(Kind kind) {
        return all.stream().filter(f -> f.is(kind)).toList();
    }

    /** The figure of a metric at a grain; a grain that says no voice is employees' where the metric has voices. */
    Optional<Figure> at(String metric, Grain grain) {
        Map<Grain, Figure> figures = byMetric.getOrDefault(metric, Map.of());
        return Optional.ofNullable(figures.get(grain))
                .or(() ->
                        Optional.ofNullable(figures.get(grain.with(PostFeatures.VOICE, PostFeatures.Voice.EMPLOYEE))));
    }

    /**
     * The figure of another metric about the same cell. A rest that the other one names is that cell: where a metric tells only of the
     * settled cohort, its rest are those of the open one.
     */
    Optional<Figure> beside(Figure figure, String metric) {
        Optional<Figure> same = at(metric, figure.grain());
        if (same.isPresent() || !figure.finding().isRest()) {
            return same;
        }
        List<Figure> named = byMetric.getOrDefault(metric, Map.of()).values().stream()
                .filter(other -> isNamedRest(other, figure))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private boolean isNamedRest(Figure other, Figure rest) {
        Map<String, String> keys = other.grain().keys();
        return keys.keySet().equals(rest.grain().keys().keySet())
                && !other.finding().isRest()
                && at(rest.metric(), other.grain()).isEmpty()
                && rest.grain().keys().entrySet().stream()
                        .allMatch(key -> key.getValue().equals(Grain.REST)
                                || key.getValue().equals(keys.get(key.getKey())));
    }

    /** The figures of metrics of people or sums that a figure is made of, at its own grain or at those it names. */
    List<Figure> sides(Figure figure, List<String> metrics) {
        return at(cells(figure), metrics);
    }

    /** The figures that a figure is divided by. */
    List<Figure> under(Figure figure) {
        List<Grain> cells = figure.finding().under();
        return at(cells.isEmpty() ? cells(figure) : cells, figure.rule().under());
    }

    private static List<Grain> cells(Figure figure) {
        List<Grain> cells = figure.finding().over();
        return cells.isEmpty() ? List.of(figure.grain()) : cells;
    }

    private List<Figure> at(List<Grain> cells, List<String> metrics) {
        return metrics.stream()
                .flatMap(metric -> cells.stream().map(cell -> at(metric, cell)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The figure that says how many people a figure is about, where there is one; of several cells together it is that of all. */
    Optional<Figure> people(Figure figure) {
        if (figure.is(Kind.PEOPLE)) {
            return Optional.of(figure);
        }
        List<Figure> named = Stream.concat(
                        under(figure).stream(), sides(figure, figure.rule().of()).stream())
                .filter(side -> side.is(Kind.PEOPLE))
                .toList();
        return named.stream()
                .findFirst()
                .filter(first -> named.stream()
                        .filter(side -> side.metric().equals(first.metric()))
                        .allMatch(first::equals))
                .or(() -> holding(figure))
                .or(() -> at(AUTHORS, figure.grain()))
                .or(() -> at(AUTHORS, Grain.TOTAL));
    }

    /** Of the figures of people that it is shown beside, one of a wider cell that holds all of its people. */
    private Optional<Figure> holding(Figure figure) {
        return figure.rule().of().stream()
                .flatMap(metric -> figure.grain().keys().keySet().stream()
                        .sorted()
                        .map(figure.grain()::without)
                        .filter(wider -> !wider.equals(Grain.TOTAL))
                        .flatMap(wider -> at(metric, wider).stream()))
                .filter(wider -> wider.is(Kind.PEOPLE))
                .findFirst();
    }

    /** The cells of a metric that hold the people of another one's figures, with these. */
    List<Line> covers(String metric, Cover cover) {
        Map<Figure, List<Figure>> cells = new LinkedHashMap<>();
        byMetric.getOrDefault(metric, Map.of())
                .values()
                .forEach(cell -> whole(cell, cover)
                        .ifPresent(whole -> cells.computeIfAbsent(whole, w -> new ArrayList<>())
                                .add(cell)));
        return cells.entrySet().stream()
                .map(line -> new Line(line.getValue(), Optional.of(line.getKey())))
                .toList();
    }

    /** The other metric's figure that a cell holds some people of. */
    Optional<Figure> whole(Figure cell, Cover cover) {
        return cover.whole(cell.grain()).flatMap(grain -> at(cover.metric(), grain));
    }

    /** The lines of all metrics along one of their keys. */
    List<Line> lines(String metric, List<String> keys) {
        List<Line> lines = new ArrayList<>();
        Map<Grain, Figure> figures = byMetric.getOrDefault(metric, Map.of());
        for (String key : keys) {
            Map<Grain, List<Figure>> cells = new LinkedHashMap<>();
            figures.forEach((grain, figure) -> {
                if (grain.get(key).isPresent()) {
                    cells.computeIfAbsent(grain.without(key), g -> new ArrayList<>())
                            .add(figure);
                }
            });
            cells.forEach((grain, line) -> lines.add(new Line(line, Optional.ofNullable(figures.get(grain)))));
        }
        return lines;
    }
}
