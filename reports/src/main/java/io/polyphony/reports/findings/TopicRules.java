package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;

/** What may be said of topics. */
final class TopicRules {
    private TopicRules() {}

    /** The topic that resonated most or least, or that none stood out; empty without topics. */
    static Optional<Sentence> topics(Months months) {
        List<MetricValue> ranked = Topics.ranked(months.now());
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        Optional<MetricValue> best = Topics.clear(ranked, Comparison.MORE);
        Optional<MetricValue> least = Topics.clear(ranked, Comparison.LESS);
        return Optional.of(best.map(topic -> clear(topic, " resonated most: "))
                .or(() -> least.map(topic -> clear(topic, " resonated least: ")))
                .orElseGet(() -> none(ranked.get(0))));
    }

    private static Sentence clear(MetricValue topic, String what) {
        return new Sentence(
                Topics.shortName(topic) + what,
                FirstScreen.times(topic),
                " the average topic for the same people (" + FigureText.interval(topic) + ").");
    }

    private static Sentence none(MetricValue first) {
        String interval = first.interval().known() ? " (" + FigureText.interval(first) + ")" : ", without an interval";
        return new Sentence(
                "No topic stood out clearly: the highest, " + Topics.shortName(first) + ", is at ",
                FirstScreen.times(first),
                " the average topic" + interval + ".");
    }
}
