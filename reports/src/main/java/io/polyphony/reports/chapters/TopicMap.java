package io.polyphony.reports.chapters;

import io.polyphony.reports.record.ChartData.Measured;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.SideBySide;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;

/** Topics by what they earn and whose words they are told in: whether what resonates is people's own. */
final class TopicMap {
    /** How many topics are drawn, the most resonant first. */
    private static final int MOST = 12;

    private TopicMap() {}

    /**
     * The chart.
     *
     * @param topics by their resonance, the highest first
     * @return empty where of fewer than two of them it is known how much is in own words
     */
    static Optional<Figure> figure(Months months, List<MetricValue> topics) {
        List<MetricValue> drawn = topics.stream().limit(MOST).toList();
        List<Point> words = drawn.stream().map(topic -> ownWords(months, topic)).toList();
        return words.stream().filter(point -> point.value() != null).count() < 2
                ? Optional.empty()
                : Optional.of(new Figure(
                        "chart-topic-map",
                        "What resonates, and in whose words it is told",
                        "Topics by resonance (1 = average topic) and by the share of posts in people's own words; bars are 95\u00A0%"
                                + " intervals",
                        new SideBySide(
                                drawn.stream()
                                        .map(topic -> Names.topic(Topics.key(topic), TopicRanking.LABEL))
                                        .toList(),
                                List.of(
                                        new Measured(
                                                "Resonance",
                                                Scale.RATIO,
                                                drawn.stream()
                                                        .map(Months::point)
                                                        .toList(),
                                                drawn.stream()
                                                        .map(TopicMap::tone)
                                                        .toList()),
                                        new Measured(
                                                "In own words",
                                                Scale.SHARE,
                                                words,
                                                drawn.stream()
                                                        .map(topic -> Tone.OWN_WORDS)
                                                        .toList())))));
    }

    private static Point ownWords(Months months, MetricValue topic) {
        return months.now()
                .shown(Metrics.OWN_VOICE_RATE, topic.grain())
                .map(Months::point)
                .orElse(Point.GAP);
    }

    private static Tone tone(MetricValue topic) {
        Comparison verdict = Comparison.amongMany(topic);
        return verdict == Comparison.MORE || verdict == Comparison.LESS ? Tone.EMPLOYEES : Tone.CONTEXT;
    }
}
