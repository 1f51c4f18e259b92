package io.polyphony.jobs.publish;

import io.polyphony.jobs.audit.Judged;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/** From judged findings to the values that are published. */
public final class Publication {
    private Publication() {}

    /**
     * The values of a month, in {@link MetricValue#ORDER}; suppressed ones keep their key and say why.
     *
     * @throws IllegalArgumentException if a finding has no definition
     */
    public static List<MetricValue> values(
            YearMonth month, String runId, List<Judged> judged, SortedMap<String, MetricDefinition> definitions) {
        return judged.stream()
                .map(j -> value(month, runId, j, definitions.get(j.finding().metricId())))
                .sorted(MetricValue.ORDER)
                .toList();
    }

    private static MetricValue value(YearMonth month, String runId, Judged judged, MetricDefinition definition) {
        Finding finding = judged.finding();
        if (definition == null) {
            throw new IllegalArgumentException("metric " + finding.metricId() + " has no definition in its home");
        }
        MetricValue value = new MetricValue(
                month,
                definition.id(),
                definition.version(),
                finding.grain(),
                finding.estimate().value(),
                definition.unit(),
                finding.n(),
                finding.estimate().interval(),
                finding.evidence(),
                null,
                runId);
        return judged.shown() ? value : value.suppress(judged.suppressed());
    }
}
