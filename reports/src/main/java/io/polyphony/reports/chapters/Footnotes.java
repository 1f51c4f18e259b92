package io.polyphony.reports.chapters;

import io.polyphony.reports.findings.NoInterval;
import io.polyphony.reports.record.Footnote;
import io.polyphony.reports.values.IntervalText;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What stands behind a chapter's metrics; what they mean is in the glossary. Brand values are passed over where there are others. */
final class Footnotes {
    private static final Comparator<MetricValue> TELLING = Comparator.comparing(
                    (MetricValue value) -> value.grain().keys().size())
            .thenComparing(value -> !value.interval().known());

    private final Months months;

    Footnotes(Months months) {
        this.months = months;
    }

    /** One per metric; those of the chart lead. */
    List<Footnote> of(List<String> charted, Map<String, List<MetricValue>> byMetric) {
        return byMetric.entrySet().stream()
                .map(metric -> of(charted.contains(metric.getKey()), metric.getValue()))
                .sorted(Comparator.comparing(Footnote::leading).reversed())
                .toList();
    }

    private Footnote of(boolean leading, List<MetricValue> all) {
        List<MetricValue> values = people(all);
        MetricValue value = values.stream().min(TELLING).orElseThrow();
        List<MetricValue> counted = value.grain().keys().isEmpty() ? List.of(value) : sameGrain(values, value);
        return new Footnote(
                value.metricId(),
                new Behind(months).title(value.metricId()),
                months.definition(value.metricId()).isPresent(),
                leading,
                new SampleSize(months).span(counted, value),
                NoInterval.of(months, value)
                        .map(why -> "no interval: " + why.brief())
                        .orElseGet(() -> IntervalText.how(value)));
    }

    /** The values with a number that are not the brand's; all of them if none is left. */
    private static List<MetricValue> people(List<MetricValue> all) {
        List<MetricValue> people = all.stream()
                .filter(value -> value.value() != null)
                .filter(value -> !value.grain().get("voice").orElse("").equals("brand"))
                .toList();
        return people.isEmpty() ? all : people;
    }

    private static List<MetricValue> sameGrain(List<MetricValue> values, MetricValue like) {
        return values.stream()
                .filter(value ->
                        value.grain().keys().keySet().equals(like.grain().keys().keySet()))
                .toList();
    }
}
