package io.polyphony.reports.programme;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Forward;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.RequestEffects;
import io.polyphony.reports.values.UnpromptedTime;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether it is still people's own thing: in a headline and a few sentences, all by rule from values. */
final class ProgrammeFirstScreen {
    /** How many changes a headline names. */
    private static final int NAMED = 2;

    private static final String LIMITS =
            "Why people post or stop, what any one of them thinks of the programme, and whether requests caused what came"
                    + " after them.";

    private ProgrammeFirstScreen() {}

    /** What is new: copies after a mandatory request, else what clearly changed, else that nothing did, else what stands. */
    static String headline(Months months) {
        return news(months).orElseGet(() -> standing(months));
    }

    private static Optional<String> news(Months months) {
        return copies(months)
                .or(() -> Stream.of(Since.LAST_MONTH, Since.FIRST_SHOWN, Since.LAST_YEAR)
                        .flatMap(since -> clear(months, since).stream())
                        .findFirst())
                .or(() -> unchanged(months));
    }

    private static Optional<String> copies(Months months) {
        return new RequestEffects(months)
                .telling(months.facts().month())
                .filter(told -> told.copied() == Comparison.MORE)
                .map(told -> "After " + Requests.named(told, months) + ", "
                        + FigureText.rounded(told.copies().orElseThrow()) + " of posts were copies; in "
                        + month(told.sinceBefore().orElseThrow().before().month(), months) + ", "
                        + FigureText.rounded(told.sinceBefore().orElseThrow().before()));
    }

    private static Optional<String> clear(Months months, Since since) {
        List<String> clauses = new ArrayList<>();
        Optional<Told> last = Optional.empty();
        for (Signal signal : Signal.values()) {
            Optional<Told> told =
                    signal.change(months, since).filter(Told::clear).filter(one -> tells(months, signal, one));
            if (told.isPresent() && clauses.size() < NAMED) {
                clauses.add(signal.clause(told.get()));
                last = told;
            }
        }
        return last.map(told -> Names.capital(String.join(", ", clauses)) + " than in " + month(told));
    }

    /** A change that the calendar of requests may have made by itself is no news of people. */
    private static boolean tells(Months months, Signal signal, Told told) {
        return signal != Signal.UNASKED || !Calendar.explains(months, told);
    }

    private static Optional<String> unchanged(Months months) {
        return Stream.of(Signal.values())
                .flatMap(signal -> signal.change(months, Since.LAST_MONTH).stream())
                .findFirst()
                .map(told -> "No clear sign that it is less people's own thing than in " + month(told));
    }

    private static String month(Told told) {
        return FigureText.month(
                told.change().before().month(), told.change().now().month());
    }

    private static String standing(Months months) {
        return Signal.UNASKED
                .shown(months)
                .map(value -> "Nobody had asked for " + FigureText.rounded(value) + " of posts"
                        + UnpromptedTime.of(months.now())
                                .map(time -> "; without a request: " + time.inWords() + " of hours")
                                .orElse(""))
                .or(() -> Signal.OWN_WORDS
                        .shown(months)
                        .map(value -> FigureText.rounded(value) + " of posts were in people's own words"))
                .or(() -> Signal.STAYING
                        .shown(months)
                        .map(value -> "Of those who were active two months before, " + FigureText.rounded(value)
                                + " posted again"))
                .map(Names::capital)
                .orElse("We can't tell yet whether it is people's own thing");
    }

    /** The signals, and what followed a mandatory request. Whether such requests make people fall silent is said with the advice. */
    static List<Sentence> sentences(Months months) {
        return Stream.of(
                        SignalSentences.of(months).stream(),
                        RequestSentence.of(months).stream(),
                        first(months).stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static String month(YearMonth month, Months months) {
        return FigureText.month(month, months.facts().month());
    }

    private static Optional<Sentence> first(Months months) {
        return months.span().size() > 1
                ? Optional.empty()
                : Optional.of(new Sentence(
                        "This is the ", "first month", " that is known, so there is nothing to compare it with yet."));
    }

    /** The headline where it tells news, and the signals that have an interval, in one line; empty: none has. */
    static Optional<Forward> forward(Months months) {
        String news = news(months).map(headline -> headline + ". ").orElse("");
        String line = Stream.of(Signal.values())
                .flatMap(signal -> signal.shown(months).stream())
                .filter(value -> value.interval().known())
                .map(value -> told(value, months))
                .collect(joining("; "));
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(new Forward(
                        news + "In " + FigureText.month(months.facts().month()) + ", " + line + ".", LIMITS));
    }

    private static String told(MetricValue value, Months months) {
        String figure = Requests.withInterval(value);
        return switch (value.metricId()) {
            case Metrics.PROMPT_SHARE ->
                "nobody had asked for " + figure + " of employees' posts in the 72 hours before"
                        + Calendar.hours(months)
                                .map(hours -> " (" + hours + " were without a request)")
                                .orElse("");
            case Metrics.OWN_VOICE_RATE -> figure + " of posts with a text were in people's own words";
            case Metrics.STAYING_RATE -> figure + " of those active two months before posted again";
            case Metrics.TOP_DECILE_SHARE -> "the most active tenth wrote " + figure;
            default -> "posts were spread with a Gini coefficient of " + figure;
        };
    }
}
