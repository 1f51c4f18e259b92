package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.WithheldText;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Withheld;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many values are not shown, by reason, and which of them are not possible. */
final class WithheldChapter {
    private static final String PROTECTED =
            "Withheld values are about too few people, mostly about one or two, or would"
                    + " give such a figure away. Which of these it is stays unsaid: it would tell too.";
    private static final String IMPOSSIBLE =
            "Values that are not possible are listed: something went wrong in the files or on their way.";

    private WithheldChapter() {}

    static Chapter of(Months months, List<MetricValue> values) {
        List<MetricValue> impossible = values.stream()
                .filter(value -> Withheld.IMPLAUSIBLE.code().equals(value.suppressed()))
                .sorted(MetricValue.ORDER)
                .toList();
        return new Chapter(
                "withheld",
                "What was withheld",
                headline(withheld(values), values.size()),
                List.of(),
                impossible.isEmpty() ? List.of(PROTECTED) : List.of(PROTECTED, IMPOSSIBLE),
                List.of(),
                impossible.isEmpty() ? List.of(reasons(values)) : List.of(reasons(values), named(months, impossible)),
                List.of());
    }

    private static Table reasons(List<MetricValue> values) {
        Map<String, Long> reasons = values.stream()
                .filter(value -> value.suppressed() != null)
                .collect(groupingBy(MetricValue::suppressed, TreeMap::new, counting()));
        List<List<String>> rows = reasons.entrySet().stream()
                .map(e -> List.of(Names.capital(WithheldText.brief(e.getKey())), FigureText.count(e.getValue())))
                .toList();
        return new Table("Withheld values by reason", List.of("Reason", "Values"), rows);
    }

    private static Table named(Months months, List<MetricValue> impossible) {
        Behind behind = new Behind(months);
        List<List<String>> rows = impossible.stream()
                .map(value -> List.of(behind.title(value.metricId()), Behind.all(Behind.of(value))))
                .toList();
        return new Table("Values that are not possible", List.of("Measure", "For"), rows);
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
