package io.polyphony.reports.chapters;

import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.stream.Stream;

/** Topics by a ratio of theirs, with what is clear among many in colour. */
final class TopicRanking {
    /** How many topics are drawn: as many as a page of paper has room for below a heading. The table has all. */
    private static final int MOST = 20;

    /** How many letters of a topic's name there is room for. */
    static final int LABEL = 28;

    private TopicRanking() {}

    /**
     * The chart.
     *
     * @param id of the figure
     * @param title its title
     * @param ratio what the numbers are and what 1 means
     * @param topics with a value, the highest first
     */
    static Figure figure(String id, String title, String ratio, List<MetricValue> topics) {
        int left = Math.max(0, topics.size() - MOST);
        int end = MOST / 2;
        Stream<MetricValue> drawn = left == 0
                ? topics.stream()
                : Stream.concat(topics.stream().limit(end), topics.stream().skip(end + left));
        String chosen = left == 0 ? "" : "; the highest and the lowest " + end + " of " + topics.size() + " topics";
        return new Figure(
                id,
                title,
                ratio + "; bars are 95\u00A0% intervals, grey: no clear difference" + chosen,
                new RankedRatios(drawn.map(TopicRanking::row).toList()));
    }

    private static Row row(MetricValue topic) {
        return new Row(Names.topic(Topics.key(topic), LABEL), Months.point(topic), tone(topic));
    }

    /** What is clear among many stands out. */
    static Tone tone(MetricValue topic) {
        Comparison verdict = Comparison.amongMany(topic);
        return verdict == Comparison.MORE || verdict == Comparison.LESS ? Tone.EMPLOYEES : Tone.CONTEXT;
    }
}
