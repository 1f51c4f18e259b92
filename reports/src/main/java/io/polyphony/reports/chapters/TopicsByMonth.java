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

/** A figure of topics over the months: a row per topic of this month, a column per month. */
final class TopicsByMonth {
    /** As many months have room side by side. */
    private static final int MOST = 6;

    private static final String TOPIC = "topic";

    private TopicsByMonth() {}

    /** The table; empty where no topic, or no month but this one, is shown. */
    static Optional<Table> table(String caption, Months months, String metric) {
        List<YearMonth> span = months.span().stream()
                .skip(Math.max(0, months.span().size() - MOST))
                .toList();
        List<Grain> topics = months.now().over(metric, TOPIC).stream()
                .filter(value -> value.value() != null)
                .map(MetricValue::grain)
                .sorted()
                .toList();
        if (topics.isEmpty() || span.size() < 2) {
            return Optional.empty();
        }
        List<String> columns = Stream.concat(Stream.of("Topic"), span.stream().map(FigureText::month))
                .toList();
        List<List<String>> rows = topics.stream()
                .map(topic -> Stream.concat(
                                Stream.of(Names.topic(topic.get(TOPIC).orElse(""), TopicRanking.LABEL)),
                                span.stream().map(month -> cell(months, month, metric, topic)))
                        .toList())
                .toList();
        return Optional.of(new Table(caption, columns, rows));
    }

    private static String cell(Months months, YearMonth month, String metric, Grain topic) {
        return months.at(month)
                .flatMap(values -> values.shown(metric, topic))
                .map(FigureText::rounded)
                .orElse(Table.NOTHING);
    }
}
