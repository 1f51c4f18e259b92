package io.polyphony.reports.chapters;

import io.polyphony.reports.values.JoinRoutes;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Sources;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of rows in a table: measures as they come; within a measure topics by resonance, as in its chart, classes of
 * posts from own words to copies, sources with sharing first, sizes and time spans from small to large, all else by name.
 */
final class RowOrder {
    private static final List<String> UNITS = List.of("s", "min", "h", "d");

    private final List<String> topics;

    RowOrder(Months months) {
        topics = Topics.ranked(months.now()).stream()
                .map(value -> value.grain().get("topic").orElse(""))
                .toList();
    }

    /** The values in order; where one measure is listed in two parts (total, by network), each part stays where it is. */
    List<MetricValue> sorted(List<MetricValue> values) {
        List<MetricValue> sorted = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= values.size(); to++) {
            if (to == values.size() || !samePart(values.get(from), values.get(to))) {
                values.subList(from, to).stream().sorted(byGrain()).forEach(sorted::add);
                from = to;
            }
        }
        return sorted;
    }

    private static boolean samePart(MetricValue one, MetricValue other) {
        return one.metricId().equals(other.metricId())
                && one.grain().keys().keySet().equals(other.grain().keys().keySet());
    }

    private Comparator<MetricValue> byGrain() {
        return Comparator.comparing(MetricValue::grain, this::compare);
    }

    /** Two grains with the same keys, key by key. */
    private int compare(Grain one, Grain other) {
        return one.keys().keySet().stream()
                .map(key -> compare(key, one.keys().get(key), other.keys().get(key)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    private int compare(String key, String one, String other) {
        int ranked = Integer.compare(rank(key, one), rank(key, other));
        return ranked != 0 ? ranked : one.compareTo(other);
    }

    private int rank(String key, String value) {
        return switch (key) {
            case "topic" -> topics.contains(value) ? topics.indexOf(value) : topics.size();
            case "voice_class" -> VoiceClass.rank(value);
            case "source" -> Sources.rank(value);
            case "event_size", "months_on" -> leading(value);
            case JoinRoutes.KEY -> JoinRoutes.rank(value);
            case "unison_window" -> UNITS.indexOf(value.replaceFirst("^\\d+", "")) * 1000 + leading(value);
            default -> 0;
        };
    }

    /** The number that a text starts with; 0 where there is none. */
    private static int leading(String text) {
        String digits = text.replaceFirst("^(\\d{0,6}).*$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
