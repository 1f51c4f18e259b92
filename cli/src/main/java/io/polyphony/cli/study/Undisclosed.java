package io.polyphony.cli.study;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;

/** Findings as values that hide nothing, which only studies of invented companies may have. */
final class Undisclosed {
    private Undisclosed() {}

    static List<MetricValue> values(MetricCatalog catalog, YearMonth month, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.isRest())
                .map(finding -> value(catalog.definition(finding.metricId()), month, finding))
                .toList();
    }

    private static MetricValue value(MetricDefinition definition, YearMonth month, Finding finding) {
        return new MetricValue(
                month,
                finding.metricId(),
                definition.version(),
                finding.grain(),
                finding.estimate().value(),
                definition.unit(),
                finding.n(),
                finding.estimate().interval(),
                finding.evidence(),
                null,
                null,
                "");
    }
}
