package io.polyphony.reports.chapters;

import io.polyphony.reports.record.ChartData.Measured;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.SideBySide;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Topics by what they earn and whose words they are told in: whether what resonates is people's own. */
final class TopicMap {
    /** So many topics have room below a heading. */
    private static final int MOST = 16;

    private TopicMap() {}

    /**
     * The chart.
     *
     * @param topics by their resonance, the highest first
     * @return empty where of fewer than two of them it is known how much is in own words, or there are too many to draw
     */
    static Optional<Figure> figure(Months months, List<MetricValue> topics) {
        List<Point> words =
                topics.stream().map(topic -> ownWords(months, topic)).toList();
        return topics.size() > MOST
                        || words.stream().filter(point -> point.value() != null).count() < 2
                ? Optional.empty()
                : Optional.of(new Figure(
                        "chart-topic-map",
                        "What resonates, and in whose words it is told",
                        "Engagement against the average topic (1), grey: no clear difference; share of posts in people's own words;"
                                + " bars are 95\u00A0% intervals",
                        new SideBySide(
                                topics.stream()
                                        .map(topic -> Names.topic(Topics.key(topic), TopicRanking.LABEL))
                                        .toList(),
                                List.of(resonance(topics), inOwnWords(words)))));
    }

    private static Measured resonance(List<MetricValue> topics) {
        List<Point> points = topics.stream().map(Months::point).toList();
        return new Measured(
                "Resonance",
                Scale.RATIO,
                points,
                topics.stream().map(TopicRanking::tone).toList());
    }

    private static Measured inOwnWords(List<Point> words) {
        return new Measured("In own words", Scale.SHARE, words, Collections.nCopies(words.size(), Tone.OWN_WORDS));
    }

    private static Point ownWords(Months months, MetricValue topic) {
        return months.now()
                .shown(Metrics.OWN_VOICE_RATE, topic.grain())
                .map(Months::point)
                .orElse(Point.GAP);
    }
}
