package io.polyphony.jobs.audit;

import io.polyphony.schemas.metric.DisclosureRule;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody can work out of the values that are about to be written: the range of every cell, published or not.
 *
 * <p>Not the way in which disclosure decided, on purpose: ranges are narrowed equation by equation until nothing moves,
 * and what follows exactly from exact values is found by elimination.
 */
final class Reconstruction {
    private static final int ROUNDS = 100;

    private final SortedMap<String, MetricDefinition> definitions;
    private final Map<String, Range> ranges = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /**
     * Works out what there is to be worked out.
     *
     * @param cells metric and grain of every cell that was found, also of those that are not published
     * @param values what is about to be published
     */
    Reconstruction(
            Map<String, List<Grain>> cells, List<MetricValue> values, SortedMap<String, MetricDefinition> definitions) {
        this.definitions = definitions;
        cells.forEach((metric, grains) -> grains.forEach(grain -> ranges.put(key(metric, grain), Range.UNKNOWN)));
        values.stream()
                .filter(v -> v.value() != null && ranges.containsKey(key(v.metricId(), v.grain())))
                .forEach(v -> ranges.put(key(v.metricId(), v.grain()), Range.of(v, definitions.get(v.metricId()))));
        cells.forEach((metric, grains) -> grains.forEach(grain -> equations(metric, grain, cells)));
        narrow();
        new Elimination(ranges).of(sums);
    }

    /** The name of a cell. */
    static String key(String metric, Grain grain) {
        return metric + "|" + grain;
    }

    /** What is known of a cell. */
    Range range(String metric, Grain grain) {
        return ranges.get(key(metric, grain));
    }

    private void equations(String metric, Grain whole, Map<String, List<Grain>> cells) {
        DisclosureRule rule = definitions.get(metric).disclosure();
        for (String over : rule.addsOver()) {
            List<String> parts = cells.get(metric).stream()
                    .filter(g -> g.get(over).isPresent() && g.without(over).equals(whole))
                    .map(g -> key(metric, g))
                    .toList();
            add(parts, key(metric, whole));
        }
        List<String> parts = rule.parts().stream()
                .map(part -> key(part, whole))
                .filter(ranges::containsKey)
                .toList();
        add(parts, key(metric, whole));
    }

    private void add(List<String> parts, String whole) {
        if (!parts.isEmpty()) {
            sums.add(new Sum(parts, whole));
        }
    }

    private void narrow() {
        Map<String, Range> before = Map.of();
        for (int round = 0; round < ROUNDS && !before.equals(ranges); round++) {
            before = new HashMap<>(ranges);
            sums.forEach(this::narrow);
        }
    }

    private void narrow(Sum sum) {
        Range all = Range.ZERO;
        for (String part : sum.parts()) {
            all = all.plus(ranges.get(part));
        }
        ranges.put(sum.whole(), ranges.get(sum.whole()).within(all));
        for (String part : sum.parts()) {
            Range others = Range.ZERO;
            for (String other : sum.parts()) {
                others = other.equals(part) ? others : others.plus(ranges.get(other));
            }
            ranges.put(part, ranges.get(part).within(ranges.get(sum.whole()).minus(others)));
        }
    }
}
