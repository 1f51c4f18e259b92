package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be said of topics. None is called the best: against each other they are not tested. */
public final class TopicRules {
    private static final int NAMED = 3;
    private static final String KIND = "content_kind";

    private TopicRules() {}

    /** The topics that did clearly more or less than the average, or that none did; empty without topics. */
    static Optional<Sentence> topics(Months months) {
        List<MetricValue> ranked = Topics.ranked(months.now());
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        if (!Topics.comparable(ranked)) {
            return Optional.of(tooFew(ranked));
        }
        List<MetricValue> more = Topics.allClear(ranked, Comparison.MORE);
        List<MetricValue> less = Topics.allClear(ranked, Comparison.LESS);
        if (more.isEmpty() && less.isEmpty()) {
            return Optional.of(none(ranked));
        }
        return Optional.of(more.isEmpty() ? clear(less, " less", List.of()) : clear(more, " more", less));
    }

    /** The topics that clearly do better or worse from employees than from the brand; empty where none does. */
    public static Optional<String> gaps(Months months) {
        List<MetricValue> ranked = Topics.ranked(months.now(), Metrics.VOICE_GAP);
        String lead = "Held against the average topic of each voice, ";
        return told(
                Topics.allClear(ranked, Comparison.MORE),
                more -> lead + more + " did better from employees than from the brand",
                Topics.allClear(ranked, Comparison.LESS),
                less -> lead + less + " did worse from employees than from the brand",
                less -> ", " + less + " worse");
    }

    /** The kinds of pieces that clearly do better or worse than the average kind; empty where none does. */
    public static Optional<String> kinds(Months months) {
        List<MetricValue> ranked = Topics.ranked(months.now(), Metrics.KIND_RESONANCE, KIND);
        return told(
                Topics.allClear(ranked, Comparison.MORE),
                more -> "Of the kinds of pieces, " + more + " did better than the average kind",
                Topics.allClear(ranked, Comparison.LESS),
                less -> "Of the kinds of pieces, " + less + " did worse than the average kind",
                less -> ", " + less + " worse");
    }

    /** The topics that are clearly posted about more, or less, than they are offered; empty where none is. */
    public static Optional<String> takenUp(Months months) {
        List<MetricValue> ranked = Topics.ranked(months.now(), Metrics.TOPIC_TAKE_UP);
        return told(
                Topics.allClear(ranked, Comparison.MORE),
                more -> "More is posted about " + more + " than is offered",
                Topics.allClear(ranked, Comparison.LESS),
                less -> "Less is posted about " + less + " than is offered",
                less -> ", less about " + less);
    }

    private static Optional<String> told(
            List<MetricValue> more,
            UnaryOperator<String> ofMore,
            List<MetricValue> less,
            UnaryOperator<String> ofLess,
            UnaryOperator<String> lessToo) {
        if (more.isEmpty()) {
            return less.isEmpty() ? Optional.empty() : Optional.of(ofLess.apply(times(less)) + ".");
        }
        return Optional.of(ofMore.apply(times(more)) + (less.isEmpty() ? "" : lessToo.apply(times(less))) + ".");
    }

    private static String times(List<MetricValue> topics) {
        return topics.stream()
                .limit(NAMED)
                .map(topic ->
                        named(topic) + " (" + FigureText.rounded(topic) + " times, " + FigureText.interval(topic) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String named(MetricValue value) {
        return value.grain().get(KIND).orElseGet(() -> Topics.shortName(value));
    }

    private static Sentence clear(List<MetricValue> topics, String what, List<MetricValue> less) {
        MetricValue first = topics.get(0);
        String rest = " its engagement for the same people (" + FigureText.interval(first) + ")";
        return new Sentence(
                Names.capital(Topics.shortName(first)) + " resonated" + what + " than the average topic: ",
                FirstScreen.times(first),
                rest + also("so did ", topics.subList(1, topics.size()), "") + also("", less, " resonated less") + ".");
    }

    private static String also(String lead, List<MetricValue> topics, String end) {
        return topics.isEmpty() ? "" : "; " + lead + listed(topics) + end;
    }

    private static String listed(List<MetricValue> topics) {
        boolean all = topics.size() <= NAMED;
        List<String> names = topics.stream()
                .limit(all ? topics.size() - 1 : NAMED)
                .map(Topics::shortName)
                .toList();
        String last = all
                ? Topics.shortName(topics.get(topics.size() - 1))
                : FigureText.inWords((long) topics.size() - NAMED) + " more";
        return Names.together(Stream.concat(names.stream(), Stream.of(last)).toList());
    }

    private static Sentence none(List<MetricValue> ranked) {
        return new Sentence(
                "No topic stood out clearly: ",
                FigureText.counted((long) ranked.size(), "topic", "topics"),
                ranked.size() == 1 ? " was compared with the average." : " were compared with the average.");
    }

    private static Sentence tooFew(List<MetricValue> ranked) {
        return new Sentence(
                "We can't tell yet which topics resonate: of ",
                FigureText.counted((long) ranked.size(), "topic", "topics"),
                " none was posted about by enough people for an interval.");
    }
}
