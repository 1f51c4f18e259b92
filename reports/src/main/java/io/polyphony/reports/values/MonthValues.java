package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The published values of one month, by metric and grain. Every one of them may be missing. */
public final class MonthValues {
    private static final String NO_VALUE = "no value";

    private final YearMonth month;
    private final Map<String, NavigableMap<Grain, MetricValue>> byMetric = new TreeMap<>();

    /** The values of a month; where two grades of evidence share a grain, the stronger one (measured first) counts. */
    public MonthValues(YearMonth month, List<MetricValue> values) {
        this.month = month;
        values.stream()
                .filter(value -> value.month().equals(month))
                .sorted(MetricValue.ORDER)
                .forEach(this::add);
    }

    private void add(MetricValue value) {
        byMetric.computeIfAbsent(value.metricId(), id -> new TreeMap<>()).putIfAbsent(value.grain(), value);
    }

    /** The month. */
    public YearMonth month() {
        return month;
    }

    /** The value of a metric at a grain, suppressed ones too. */
    public Optional<MetricValue> find(String metric, Grain grain) {
        return Optional.ofNullable(
                byMetric.getOrDefault(metric, new TreeMap<>()).get(grain));
    }

    /** The value of a metric at a grain if there is a number to show. */
    public Optional<MetricValue> shown(String metric, Grain grain) {
        return find(metric, grain).filter(value -> value.value() != null);
    }

    /** All values of a metric whose grain has exactly these keys, in the order of the grain. */
    public List<MetricValue> over(String metric, String... keys) {
        return byMetric.getOrDefault(metric, new TreeMap<>()).values().stream()
                .filter(value -> value.grain().keys().keySet().equals(java.util.Set.of(keys)))
                .toList();
    }

    /** All values of a metric, in the order of the grain. */
    public List<MetricValue> all(String metric) {
        return List.copyOf(byMetric.getOrDefault(metric, new TreeMap<>()).values());
    }

    /** Why a metric has no number at a grain: suppressed, no value, or not measured. */
    public String reason(String metric, Grain grain) {
        return find(metric, grain).map(MonthValues::reason).orElse("not measured this month");
    }

    /** As {@link #reason(String, Grain)}, with all that may be said of a withheld one. */
    public String fullReason(String metric, Grain grain) {
        return find(metric, grain)
                .map(MetricValue::suppressed)
                .map(WithheldText::full)
                .orElseGet(() -> reason(metric, grain));
    }

    /** What stands on a chart for a value without a number. */
    public static String label(MetricValue value) {
        return value.suppressed() != null ? WithheldText.label(value.suppressed()) : reason(value);
    }

    /** Why a value is not shown. */
    public static String reason(MetricValue value) {
        if (value.suppressed() != null) {
            return WithheldText.brief(value.suppressed());
        }
        String why = value.interval().method();
        return why == null ? NO_VALUE : NO_VALUE + ": " + OutsideText.of(why).replaceFirst("^" + NO_VALUE + ": ", "");
    }
}
