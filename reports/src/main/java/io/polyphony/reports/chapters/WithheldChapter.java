package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many values are not shown, by reason. */
final class WithheldChapter {
    private WithheldChapter() {}

    static Chapter of(List<MetricValue> values) {
        Map<String, Long> reasons = values.stream()
                .filter(value -> value.suppressed() != null)
                .collect(groupingBy(MetricValue::suppressed, TreeMap::new, counting()));
        List<List<String>> rows = reasons.entrySet().stream()
                .map(e -> List.of(OutsideText.of(e.getKey()), FigureText.count(e.getValue())))
                .toList();
        return new Chapter(
                "withheld",
                "What was withheld",
                headline(withheld(values), values.size()),
                List.of(),
                List.of("Withheld values protect people in small groups, and those next to them."),
                List.of(),
                List.of(new Table("Withheld values by reason", List.of("Reason", "Values"), rows)),
                List.of());
    }

    /** How many values are withheld. */
    static long withheld(List<MetricValue> values) {
        return values.stream().filter(value -> value.suppressed() != null).count();
    }

    private static String headline(long withheld, long values) {
        return withheld == 0
                ? "No value is withheld"
                : Names.capital(FigureText.inWords(withheld)) + " of " + FigureText.counted(values, "value", "values")
                        + (withheld == 1 ? " is" : " are") + " withheld";
    }
}
