package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Footnote;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a chapter's metrics mean and what stands behind them. Brand values are passed over where there are others. */
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
        Optional<MetricDefinition> definition = months.definition(value.metricId());
        return new Footnote(
                value.metricId(),
                value.metricVersion(),
                leading,
                definition.map(MetricDefinition::definition).orElse("no definition given."),
                definition.map(MetricDefinition::formula).orElse(""),
                n(value.grain().keys().isEmpty() ? List.of(value) : sameGrain(values, value), value, definition),
                Behind.period(months.facts()),
                interval(value));
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

    private String n(List<MetricValue> values, MetricValue telling, Optional<MetricDefinition> definition) {
        LongSummaryStatistics n = values.stream()
                .map(MetricValue::n)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .summaryStatistics();
        if (n.getCount() == 0) {
            return "not shown";
        }
        String span = n.getMin() == n.getMax() ? "" : FigureText.count(n.getMin()) + " to ";
        boolean brand = telling.grain().get("voice").orElse("").equals("brand");
        String population =
                brand ? "posts" : definition.map(MetricDefinition::population).orElse("");
        String about = months.aboutPeople(telling) ? "about " : "";
        return (about + span + FigureText.count(n.getMax()) + " " + population).strip();
    }

    private static String interval(MetricValue value) {
        String method = value.interval().method();
        if (method == null) {
            return "none, everything is counted";
        }
        String how = OutsideText.of(method.split("; ", -1)[0]);
        return value.interval().known() || how.startsWith("no interval") ? how : "none, " + how;
    }
}
