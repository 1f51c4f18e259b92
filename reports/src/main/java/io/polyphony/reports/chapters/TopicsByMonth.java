package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure of topics then and now: a row per topic of this month; the first month that has it, the one before, and this one. */
final class TopicsByMonth {
    private static final String TOPIC = "topic";

    private TopicsByMonth() {}

    /** The table; empty where it is shown of this month alone. */
    static Optional<Table> table(String caption, Months months, String metric) {
        List<YearMonth> shown = months.span().stream()
                .filter(month -> !topics(months, month, metric).isEmpty())
                .toList();
        YearMonth now = months.facts().month();
        if (shown.size() < 2 || !shown.contains(now)) {
            return Optional.empty();
        }
        List<YearMonth> told = Stream.of(shown.get(0), shown.get(shown.size() - 2), now)
                .distinct()
                .toList();
        List<String> columns = Stream.concat(Stream.of("Topic"), told.stream().map(FigureText::month))
                .toList();
        List<List<String>> rows = topics(months, now, metric).stream()
                .map(topic -> row(months, told, metric, topic))
                .toList();
        return Optional.of(new Table(caption, columns, rows));
    }

    private static List<Grain> topics(Months months, YearMonth month, String metric) {
        return months.at(month).stream()
                .flatMap(values -> values.over(metric, TOPIC).stream())
                .filter(value -> value.value() != null)
                .map(MetricValue::grain)
                .sorted()
                .toList();
    }

    private static List<String> row(Months months, List<YearMonth> told, String metric, Grain topic) {
        Stream<String> shares = told.stream()
                .map(month -> months.at(month)
                        .flatMap(values -> values.shown(metric, topic))
                        .map(FigureText::rounded)
                        .orElse(Table.NOTHING));
        return Stream.concat(Stream.of(Names.topic(topic.get(TOPIC).orElse(""), TopicRanking.LABEL)), shares)
                .toList();
    }
}
