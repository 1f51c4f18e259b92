package io.polyphony.reports.findings;

import static io.polyphony.reports.values.FigureText.counted;
import static io.polyphony.reports.values.FigureText.interval;
import static io.polyphony.reports.values.FigureText.ratio;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The first screen: the answer in a headline and at most five sentences, all by rule from values. */
public final class FirstScreen {
    private static final Grain EMPLOYEE = Grain.of("voice", "employee");
    private static final int MOST = 5;
    private static final List<Function<Months, Optional<Sentence>>> RULES = List.of(
            AmplificationRules::engagement,
            AmplificationRules::perPost,
            AmplificationRules::change,
            TopicRules::topics,
            CopyRules::moment,
            CopyRules::ownWords,
            Followers::sentence,
            FirstScreen::activity);

    private FirstScreen() {}

    /**
     * What is new this month: an event, else the clearest change from the month before, else what stands. "We can't tell yet"
     * where the values do not carry any.
     */
    public static String headline(Months months) {
        return CopyRules.news(months)
                .map(moment -> Names.capital(CopyRules.headline(months, moment)))
                .or(() -> NewsOfChange.headline(months))
                .orElseGet(() -> standing(months));
    }

    private static String standing(Months months) {
        Optional<MetricValue> ratio = months.now().shown(AmplificationRules.ENGAGEMENT, Grain.TOTAL);
        return switch (Comparison.withOne(ratio)) {
            case MORE, LESS ->
                people(months) + " together earned " + times(ratio.orElseThrow())
                        + " the engagement of the brand's channels";
            case NO_CLEAR_DIFFERENCE ->
                "No clear difference in engagement between employees' voices and the brand's channels";
            case CANNOT_TELL -> "We can't tell yet what employees' voices added";
        };
    }

    /** Three to five sentences where the values allow; at least one. */
    public static List<Sentence> sentences(Months months) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(months).stream())
                .limit(MOST)
                .toList();
    }

    private static String people(Months months) {
        return months.now()
                .shown(Metrics.AUTHORS, EMPLOYEE)
                .map(FigureText::people)
                .map(Names::capital)
                .orElse("Employees");
    }

    private static Optional<Sentence> activity(Months months) {
        Optional<String> posts =
                months.now().shown(Metrics.POSTS, EMPLOYEE).map(value -> counted(value.value(), "post", "posts"));
        Optional<String> people = months.now().shown(Metrics.AUTHORS, EMPLOYEE).map(FigureText::people);
        List<String> parts = Stream.of(posts, people).flatMap(Optional::stream).toList();
        return parts.isEmpty()
                ? Optional.of(nothing(months))
                : Optional.of(new Sentence("Employees' voices this month: ", String.join(" by ", parts), "."));
    }

    private static Sentence nothing(Months months) {
        boolean withheld = months.now()
                .find(Metrics.POSTS, EMPLOYEE)
                .filter(posts -> posts.suppressed() != null)
                .isPresent();
        return new Sentence(
                "For ",
                FigureText.month(months.facts().month()),
                withheld
                        ? " nothing is shown of employees' posts: "
                                + months.now().fullReason(Metrics.POSTS, EMPLOYEE) + "."
                        : " no post by an employee is counted: that needs people who opted in and an export of their posts.");
    }

    /** A ratio in a sentence: {@code 3.1 times}. */
    static String times(MetricValue value) {
        return ratio(value.value()) + "\u00A0times";
    }

    /** An interval in brackets, introduced once per report. */
    static String introduced(MetricValue value) {
        return " (95\u00A0% interval " + interval(value) + ")";
    }
}
