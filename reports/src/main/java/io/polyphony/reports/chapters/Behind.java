package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Footnote;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands behind a figure: its table with exact values, and its footnotes. */
final class Behind {
    private static final List<String> COLUMNS = List.of("Measure", "Of", "Value", "95 % interval", "n", "Note");

    private final Months months;

    Behind(Months months) {
        this.months = months;
    }

    /** The values as a table, suppressed ones with their reason. */
    Table table(String caption, List<MetricValue> values) {
        return new Table(caption, COLUMNS, values.stream().map(this::row).toList());
    }

    /** One footnote per metric, in the order of the values. */
    List<Footnote> footnotes(List<MetricValue> values) {
        Map<String, MetricValue> first = new LinkedHashMap<>();
        values.forEach(value -> first.merge(value.metricId(), value, Behind::telling));
        return first.values().stream().map(this::footnote).toList();
    }

    /** All values of a metric over grains of these keys, and the total where no key is given. */
    List<MetricValue> values(List<String> metrics, String... keys) {
        return metrics.stream()
                .flatMap(metric -> months.now().over(metric, keys).stream())
                .toList();
    }

    /** What a metric is called. */
    String title(String metric) {
        return months.definition(metric).map(MetricDefinition::title).orElseGet(() -> metric.replace('_', ' '));
    }

    /** The values of a grain in words: {@code culture, employee}. */
    static String of(MetricValue value) {
        return value.grain().keys().values().stream()
                .map(OutsideText::of)
                .map(text -> text.replace('_', ' '))
                .collect(joining(", "));
    }

    private static MetricValue telling(MetricValue one, MetricValue other) {
        boolean employees = other.grain().equals(Grain.of("voice", "employee"));
        return other.value() != null && (one.value() == null || employees) ? other : one;
    }

    private List<String> row(MetricValue value) {
        boolean known = value.interval().known();
        String of = of(value);
        return List.of(
                title(value.metricId()),
                of.isEmpty() ? "all" : of,
                value.value() == null ? "–" : FigureText.exact(value.value(), value.unit()),
                known ? exactInterval(value) : "–",
                value.n() == null ? "–" : FigureText.count(value.n()),
                value.value() == null ? MonthValues.reason(value) : note(value));
    }

    private static String note(MetricValue value) {
        return Optional.ofNullable(value.interval().method())
                .map(OutsideText::of)
                .orElse("");
    }

    private static String exactInterval(MetricValue value) {
        return FigureText.exact(value.interval().low(), value.unit()) + "–"
                + FigureText.exact(value.interval().high(), value.unit());
    }

    private Footnote footnote(MetricValue value) {
        Optional<MetricDefinition> definition = months.definition(value.metricId());
        return new Footnote(
                value.metricId(),
                value.metricVersion(),
                definition.map(MetricDefinition::definition).orElse("no definition given."),
                definition.map(MetricDefinition::formula).orElse(""),
                behind(value, definition),
                period(months.facts()),
                Optional.ofNullable(value.interval().method())
                        .map(OutsideText::of)
                        .orElse("none, everything is counted"));
    }

    private static String behind(MetricValue value, Optional<MetricDefinition> definition) {
        String population = definition.map(MetricDefinition::population).orElse("");
        return value.n() == null ? "not shown" : (FigureText.count(value.n()) + " " + population).strip();
    }

    /** The period that figures are about. */
    static String period(RunFacts facts) {
        RunFacts.Window window = facts.commonWindow();
        return window == null
                ? FigureText.month(facts.month())
                : FigureText.date(window.from()) + " to " + FigureText.date(window.to());
    }

    /** Two lists of values as one. */
    static List<MetricValue> together(List<MetricValue> first, List<MetricValue> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
