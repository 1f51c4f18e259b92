package io.polyphony.reports.chapters;

import io.polyphony.reports.findings.TopicRules;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which topics resonate, compared with the average topic for the same people. */
final class ResonanceChapter implements ChapterSource {
    @Override
    public String name() {
        return "Resonance";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        List<MetricValue> topics = Topics.ranked(months.now());
        return topics.isEmpty() ? Optional.empty() : Optional.of(chapter(months, topics));
    }

    @Override
    public String missing(Months months) {
        List<MetricValue> all = months.now().over(Metrics.RESONANCE, "topic");
        return all.isEmpty()
                ? months.reason(Metrics.RESONANCE, Grain.TOTAL)
                : "no topic has a value: " + io.polyphony.reports.values.MonthValues.reason(all.get(0));
    }

    private Chapter chapter(Months months, List<MetricValue> topics) {
        Behind behind = new Behind(months);
        List<MetricValue> values = behind.values(List.of(Metrics.RESONANCE), "topic");
        List<MetricValue> gaps = behind.values(List.of(Metrics.VOICE_GAP), "topic");
        List<MetricValue> rates =
                behind.values(List.of(Metrics.ENGAGEMENT_RATE, Metrics.CONVERSATION_DEPTH), "topic", "voice");
        List<MetricValue> kinds = Behind.together(
                behind.values(List.of(Metrics.KIND_RESONANCE), "content_kind"),
                behind.values(List.of(Metrics.KIND_RESONANCE), "content_kind", "role_family"));
        return new Chapter(
                "resonance",
                name(),
                headline(topics),
                Topics.comparable(topics)
                        ? List.of(TopicMap.figure(months, topics).orElseGet(() -> figure(topics)))
                        : List.of(),
                Stream.concat(
                                Stream.of(TopicRules.gaps(months), TopicRules.kinds(months))
                                        .flatMap(Optional::stream),
                                Stream.of(
                                        "A value of 1 means the average topic for the same people on the same networks, so that a topic does not look"
                                                + " strong only because well-followed people post about it.",
                                        "A topic is called clear only if its interval excludes 1 and it stands the test for many"
                                                + " topics at once."))
                        .toList(),
                List.of(),
                List.of(
                        behind.table("Resonance by topic", values),
                        behind.table("Employees beside the brand, by topic", gaps),
                        behind.table("Kinds of pieces, of all and by family of roles", kinds),
                        behind.table("Engagement rate and conversation by topic and voice", rates)),
                behind.footnotes(
                        List.of(Metrics.RESONANCE),
                        Behind.together(Behind.together(values, gaps), Behind.together(kinds, rates))));
    }

    private static String headline(List<MetricValue> topics) {
        if (!Topics.comparable(topics)) {
            return "Too few people per topic to say which topics resonate";
        }
        Optional<MetricValue> best = Topics.clear(topics, Comparison.MORE);
        Optional<MetricValue> least = Topics.clear(topics, Comparison.LESS);
        if (best.isPresent()) {
            return name(best.get()) + " resonated more than the average topic";
        }
        return least.map(topic -> name(topic) + " resonated less than the average topic")
                .orElse("No topic stood out clearly");
    }

    private static String name(MetricValue topic) {
        return Names.capital(Topics.shortName(topic));
    }

    private static Figure figure(List<MetricValue> topics) {
        return TopicRanking.figure(
                "chart-resonance",
                "Engagement of a topic against the average topic",
                "Ratio on a log scale, 1 = average topic for the same people",
                topics);
    }
}
