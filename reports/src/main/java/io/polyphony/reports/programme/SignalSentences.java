package io.polyphony.reports.programme;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.findings.ChangeSentences;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Prompts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each signal says this month, and whether that is more or less than before. */
final class SignalSentences {
    private SignalSentences() {}

    /** One sentence for each signal that is shown, in their order, the hours without a request beside the first, and one that names the others. */
    static List<Sentence> of(Months months) {
        List<Sentence> sentences = new ArrayList<>();
        for (Signal signal : Signal.values()) {
            String introduction = sentences.isEmpty() ? "95\u00A0% interval " : "";
            signal.shown(months)
                    .ifPresent(value -> sentences.add(sentence(months, signal, value, bracket(value, introduction))));
            if (signal == Signal.UNASKED) {
                Calendar.sentence(months).ifPresent(sentences::add);
            }
        }
        missing(months).ifPresent(sentences::add);
        return sentences;
    }

    private static String bracket(MetricValue value, String introduction) {
        return value.interval().known() ? " (" + introduction + FigureText.interval(value) + ")" : "";
    }

    private static Sentence sentence(Months months, Signal signal, MetricValue value, String interval) {
        String figure = FigureText.rounded(value);
        String since = since(months, signal) + ".";
        return switch (signal) {
            case UNASKED ->
                new Sentence(
                        "Nobody had asked for ",
                        figure,
                        " of employees' posts in the 72 hours before" + interval + since(months, signal)
                                + onRequest(months) + ".");
            case OWN_WORDS ->
                new Sentence("People used their own words in ", figure, " of posts with a text" + interval + since);
            case STAYING ->
                new Sentence(
                        "Of " + active(months) + ", ", figure, " posted again " + after(months) + interval + since);
            case SPREAD ->
                value.metricId().equals(Metrics.GINI)
                        ? new Sentence(
                                "How unevenly posts are spread (Gini coefficient; 0: all post alike, 1: one person posts"
                                        + " all): ",
                                figure,
                                interval + since)
                        : new Sentence("The most active tenth wrote ", figure, " of the posts" + interval + since);
        };
    }

    /** How it moved: {@code ; this share fell by 12 points (5–19) since February (74 %)}; empty: there is nothing to compare with. */
    static String since(Months months, Signal signal) {
        return signal.change(months).map(SignalSentences::since).orElseGet(() -> earlier(months, signal));
    }

    private static String since(Told told) {
        return told.clear()
                ? "; this " + share(told) + " " + ChangeText.moved(told.change())
                        + ChangeSentences.earlier(told.change())
                : "; no clear change from " + ChangeSentences.earlier(told.change());
    }

    private static String share(Told told) {
        return told.change().isDifference() ? "share" : "figure";
    }

    private static String earlier(Months months, Signal signal) {
        YearMonth now = months.facts().month();
        return signal.shown(months)
                .flatMap(value -> months.before().flatMap(month -> month.shown(value.metricId(), value.grain())))
                .map(before ->
                        "; in " + FigureText.month(before.month(), now) + " it was " + FigureText.rounded(before))
                .orElse("");
    }

    private static String onRequest(Months months) {
        return months.now()
                .shown(Metrics.PROMPT_SHARE, Grain.of("prompt", Prompts.DAY))
                .map(day -> "; " + FigureText.rounded(day) + " came within 24 hours of a request")
                .orElse("");
    }

    private static String active(Months months) {
        YearMonth now = months.facts().month();
        String month = FigureText.month(now.minusMonths(2), now);
        return months.now()
                .shown(Metrics.ACTIVE_BEFORE, Grain.TOTAL)
                .map(people -> "the " + FigureText.people(people) + " active in " + month + " who are still here")
                .orElse("those active in " + month + " who are still here");
    }

    private static String after(Months months) {
        YearMonth now = months.facts().month();
        return "in " + FigureText.month(now.minusMonths(1), now) + " or " + FigureText.month(now, now);
    }

    /** Which signals have no value, and why; empty: all have one. */
    private static Optional<Sentence> missing(Months months) {
        String missing = Stream.of(Signal.values())
                .filter(signal -> signal.shown(months).isEmpty())
                .map(signal -> about(signal) + " (" + signal.missing(months) + ")")
                .collect(joining("; "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence("We ", "can't tell yet", ": " + missing + "."));
    }

    private static String about(Signal signal) {
        return switch (signal) {
            case UNASKED -> "whether people post unasked";
            case OWN_WORDS -> "whether they use their own words";
            case STAYING -> "whether they stay";
            case SPREAD -> "how posts are spread";
        };
    }
}
