package io.polyphony.reports.values;

import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Topics by their resonance. */
public final class Topics {
    private static final int NAME_LENGTH = 40;

    private Topics() {}

    /** The topics with a value, the strongest first; equal ones by name. */
    public static List<MetricValue> ranked(MonthValues month) {
        return month.over("resonance", "topic").stream()
                .filter(value -> value.value() != null && value.value() > 0)
                .sorted(Comparator.comparing(MetricValue::value).reversed().thenComparing(MetricValue::grain))
                .toList();
    }

    /** The strongest topic that is clearly more, or the weakest that is clearly less. */
    public static Optional<MetricValue> clear(List<MetricValue> ranked, Comparison direction) {
        Comparator<MetricValue> byValue = Comparator.comparing(MetricValue::value);
        return ranked.stream()
                .filter(topic -> Comparison.amongMany(topic) == direction)
                .max(direction == Comparison.MORE ? byValue : byValue.reversed());
    }

    /** The topic's name in quotation marks, cut where it is long. */
    public static String shortName(MetricValue topic) {
        return "“" + OutsideText.shortened(topic.grain().get("topic").orElse(""), NAME_LENGTH) + "”";
    }
}
