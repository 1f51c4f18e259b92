package io.polyphony.reports.chapters;

import io.polyphony.reports.findings.TopicRules;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are offered to share beside what they post about: wanted and not given, given and not wanted. */
public final class OfferedChapter implements ChapterSource {
    private static final String TOPIC = "topic";
    private static final String TAKE_UP = Metrics.TOPIC_TAKE_UP;
    /** What stands side by side of each topic. */
    private static final List<String> SIDE_BY_SIDE =
            List.of(Metrics.PIECES_OFFERED, TAKE_UP, Metrics.RESONANCE, Metrics.VOICE_GAP, Metrics.OWN_VOICE_RATE);

    @Override
    public String name() {
        return "Offered and wanted";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        List<MetricValue> topics = Topics.ranked(months.now(), TAKE_UP);
        return topics.isEmpty() ? Optional.empty() : Optional.of(chapter(months, topics));
    }

    @Override
    public String missing(Months months) {
        List<MetricValue> all = months.now().over(TAKE_UP, TOPIC);
        return all.isEmpty() ? months.reason(TAKE_UP, Grain.TOTAL) : MonthValues.reason(all.get(0));
    }

    private Chapter chapter(Months months, List<MetricValue> topics) {
        Behind behind = new Behind(months);
        List<MetricValue> totals = behind.values(List.of(
                Metrics.TOPIC_FIT, Metrics.PIECES_OFFERED, Metrics.TOPIC_BREADTH, Metrics.TOPIC_BREADTH_OFFERED));
        List<MetricValue> values = behind.values(List.of(TAKE_UP, Metrics.PIECES_OFFERED), TOPIC);
        return new Chapter(
                "offered",
                name(),
                headline(topics),
                List.of(figure(topics)),
                sentences(months),
                List.of(),
                List.of(
                        map(months, behind),
                        behind.table("What is offered and what is taken up", Behind.together(totals, values))),
                behind.footnotes(List.of(TAKE_UP), Behind.together(totals, values)));
    }

    private static String headline(List<MetricValue> topics) {
        if (topics.stream().noneMatch(topic -> topic.interval().known())) {
            return "Too few people per topic to say which they want more of";
        }
        return Topics.clear(topics, Comparison.MORE)
                .or(() -> Topics.clear(topics, Comparison.LESS))
                .map(topic -> "Posts about " + Topics.shortName(topic) + ": " + FigureText.rounded(topic)
                        + "\u00A0times what is offered")
                .orElse("About no topic do people clearly post more or less than is offered");
    }

    private static List<String> sentences(Months months) {
        return Stream.of(
                        TopicRules.takenUp(months),
                        listed("Posted about, though nothing was offered: ", notOffered(months)),
                        listed("Offered, and posted about by few people or nobody: ", notTaken(months)),
                        months.now().shown(Metrics.TOPIC_FIT, Grain.TOTAL).map(OfferedChapter::fit),
                        months.now().shown(Metrics.TOPIC_BREADTH, Grain.TOTAL).map(breadth -> breadth(months, breadth)),
                        Optional.of(
                                "Offered are the month's new pieces; older ones may still be posted. Ask before you drop a topic."))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String fit(MetricValue fit) {
        String interval = fit.interval().known() ? " (" + FigureText.interval(fit) + ")" : "";
        return "All topics together: the fit of what is offered and what is posted is " + FigureText.rounded(fit)
                + interval + "; 1 is the same parts of each, 0 no topic in common.";
    }

    /** How many topics people have, beside how many they are offered. */
    private static String breadth(Months months, MetricValue breadth) {
        String interval = breadth.interval().known() ? " (" + FigureText.interval(breadth) + ")" : "";
        String offered = months.now()
                .shown(Metrics.TOPIC_BREADTH_OFFERED, Grain.TOTAL)
                .map(value -> "; the new pieces were about " + FigureText.rounded(value))
                .orElse("");
        return "Who posted eight times or more wrote about " + FigureText.rounded(breadth)
                + " topics on average, counted by how evenly" + interval + offered + ".";
    }

    /** Topics of posts that no piece was about. */
    private static Stream<MetricValue> notOffered(Months months) {
        return months.now().over(TAKE_UP, TOPIC).stream()
                .filter(topic -> topic.suppressed() == null && topic.value() == null)
                .filter(topic -> months.now()
                        .shown(Metrics.PIECES_OFFERED, topic.grain())
                        .isEmpty());
    }

    /** Topics of pieces that too few people posted about to be told apart. */
    private static Stream<MetricValue> notTaken(Months months) {
        return months.now().over(Metrics.PIECES_OFFERED, TOPIC).stream()
                .filter(pieces -> months.now().find(TAKE_UP, pieces.grain()).isEmpty());
    }

    private static Optional<String> listed(String lead, Stream<MetricValue> topics) {
        String names = topics.map(Topics::shortName).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(lead + names + ".");
    }

    private static Figure figure(List<MetricValue> topics) {
        return TopicRanking.figure(
                "chart-offered",
                "Posted about against offered, by topic",
                "Part of posts ÷ part of pieces offered, on a log scale, 1 = as much",
                topics);
    }

    /** Each topic in one line: offered, taken up, resonant, own. */
    private static Table map(Months months, Behind behind) {
        List<Grain> topics = SIDE_BY_SIDE.stream()
                .flatMap(metric -> months.now().over(metric, TOPIC).stream())
                .map(MetricValue::grain)
                .distinct()
                .sorted()
                .toList();
        List<String> columns = Stream.concat(
                        Stream.of("Topic"), SIDE_BY_SIDE.stream().map(behind::title))
                .toList();
        List<List<String>> rows =
                topics.stream().map(topic -> line(months, topic)).toList();
        return new Table("Topics side by side", columns, rows).withoutEmptyColumns();
    }

    private static List<String> line(Months months, Grain topic) {
        return Stream.concat(
                        Stream.of(Names.topic(topic.get(TOPIC).orElse(""), TopicRanking.LABEL)),
                        SIDE_BY_SIDE.stream()
                                .map(metric -> months.now()
                                        .shown(metric, topic)
                                        .map(FigureText::rounded)
                                        .orElse(Table.NOTHING)))
                .toList();
    }
}
