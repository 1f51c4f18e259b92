package io.polyphony.jobs.measure;

import io.polyphony.schemas.metric.MetricDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which figures a delivery can carry, by what their definitions need.
 *
 * @param figures those that it carries, in the order of the definitions
 * @param lacking the others by all that is missing for them, in the words of {@link MetricDefinition#needs()}
 */
public record Carried(List<MetricDefinition> figures, SortedMap<String, List<MetricDefinition>> lacking) {
    /**
     * Compares needs with what is there.
     *
     * @param offers contracts, their columns, kinds of counts, as {@link io.polyphony.schemas.mapping.SourceMapping#offers()}
     */
    public static Carried of(Collection<MetricDefinition> definitions, Set<String> offers) {
        List<MetricDefinition> figures = new ArrayList<>();
        SortedMap<String, List<MetricDefinition>> lacking = new TreeMap<>();
        for (MetricDefinition definition : definitions) {
            List<String> lacks = lacks(definition, offers);
            if (lacks.isEmpty()) {
                figures.add(definition);
            } else {
                lacking.computeIfAbsent(String.join(", ", lacks), l -> new ArrayList<>())
                        .add(definition);
            }
        }
        return new Carried(List.copyOf(figures), lacking);
    }

    /** What a figure needs and is not there, in the order of its definition. */
    public static List<String> lacks(MetricDefinition definition, Set<String> offers) {
        return definition.needs().stream()
                .filter(need -> !offers.contains(need))
                .toList();
    }
}
