package io.polyphony.reports.values;

import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Topics by their resonance, or by another ratio of theirs. */
public final class Topics {
    private static final int NAME_LENGTH = 40;

    private Topics() {}

    /** The topics with a value, the strongest first; equal ones by name. */
    public static List<MetricValue> ranked(MonthValues month) {
        return ranked(month, Metrics.RESONANCE);
    }

    /** The topics with a value of a metric, the highest first; equal ones by name. */
    public static List<MetricValue> ranked(MonthValues month, String metric) {
        return ranked(month, metric, "topic");
    }

    /** The same by another key. */
    public static List<MetricValue> ranked(MonthValues month, String metric, String key) {
        return month.over(metric, key).stream()
                .filter(value -> value.value() != null && value.value() > 0)
                .sorted(Comparator.comparing(MetricValue::value).reversed().thenComparing(MetricValue::grain))
                .toList();
    }

    /** The strongest topic that is clearly more, or the weakest that is clearly less. */
    public static Optional<MetricValue> clear(List<MetricValue> ranked, Comparison direction) {
        return allClear(ranked, direction).stream().findFirst();
    }

    /** All topics that are clearly more, or less, the clearest first. */
    public static List<MetricValue> allClear(List<MetricValue> ranked, Comparison direction) {
        Comparator<MetricValue> byValue = Comparator.comparing(MetricValue::value);
        return ranked.stream()
                .filter(topic -> Comparison.amongMany(topic) == direction)
                .sorted(direction == Comparison.MORE ? byValue.reversed() : byValue)
                .toList();
    }

    /** Whether any topic has an interval: without one nothing can be said of topics. */
    public static boolean comparable(List<MetricValue> topics) {
        return topics.stream().anyMatch(topic -> topic.interval().known());
    }

    /** In how many months up to the report's, without a gap, a topic had the same verdict; at least 1. */
    public static long monthsInARow(Months months, MetricValue topic, Comparison verdict) {
        return 1
                + Stream.iterate(topic.month().minusMonths(1), month -> month.minusMonths(1))
                        .takeWhile(month -> months.at(month)
                                .flatMap(values -> values.shown(topic.metricId(), topic.grain()))
                                .filter(value -> Comparison.amongMany(value) == verdict)
                                .isPresent())
                        .count();
    }

    /** The topic as it was delivered. */
    public static String key(MetricValue topic) {
        return topic.grain().get("topic").orElse("");
    }

    /** The topic's name within a sentence, cut where it is long. */
    public static String shortName(MetricValue topic) {
        return Names.quoted(Names.topic(key(topic), NAME_LENGTH));
    }
}
