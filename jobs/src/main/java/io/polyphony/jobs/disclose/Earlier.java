package io.polyphony.jobs.disclose;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of a month that was published before.
 *
 * @param values what was published, by cell
 * @param changes whom the differences since then are about, by metric and grain; a metric that is not there can't be seen
 *     any more
 */
public record Earlier(Map<Cell, MetricValue> values, Map<String, Map<Grain, Disclosure>> changes) {
    /**
     * A value's place.
     *
     * @param metric the metric
     * @param grain the grain
     */
    public record Cell(String metric, Grain grain) {}

    /** A version as it was published. */
    public static Earlier of(List<MetricValue> values, Map<String, Map<Grain, Disclosure>> changes) {
        Map<Cell, MetricValue> byCell = new HashMap<>();
        values.forEach(v -> byCell.put(new Cell(v.metricId(), v.grain()), v));
        return new Earlier(byCell, changes);
    }

    /** Whom the difference of a cell is about; empty: that can't be seen. */
    Optional<Disclosure> change(Cell cell) {
        return Optional.ofNullable(changes.get(cell.metric()))
                .map(grains -> grains.getOrDefault(cell.grain(), Disclosure.ofPeople(0)));
    }
}
