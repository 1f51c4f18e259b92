package io.polyphony.reports.programme;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.Asks;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.MetricValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Unasked, own words, staying, spread: side by side over the months. */
final class SignalsChapter implements ChapterSource {
    private static final List<String> FIGURES = List.of(
            Metrics.OWN_VOICE_RATE,
            Metrics.STAYING_RATE,
            Metrics.ACTIVE_BEFORE,
            Metrics.STAYED,
            Metrics.TOP_DECILE_SHARE,
            Metrics.GINI,
            Metrics.ACTIVE_ADVOCATES,
            Metrics.OPTED_IN,
            Metrics.PARTICIPATION_RATE,
            Metrics.UNPROMPTED_TIME_LEAST,
            Metrics.UNPROMPTED_TIME_MOST);
    private static final List<String> CHARTED =
            List.of(Metrics.PROMPT_SHARE, Metrics.OWN_VOICE_RATE, Metrics.STAYING_RATE, Metrics.TOP_DECILE_SHARE);

    @Override
    public String name() {
        return "Four signals";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        boolean any = Stream.of(Signal.values())
                .anyMatch(signal -> signal.shown(months).isPresent());
        return any ? Optional.of(build(months)) : Optional.empty();
    }

    @Override
    public String missing(Months months) {
        return Stream.of(Signal.values())
                .map(signal -> signal.title().toLowerCase(Locale.ROOT) + ": " + signal.missing(months))
                .collect(joining("; "));
    }

    private Chapter build(Months months) {
        Behind behind = new Behind(months);
        List<MetricValue> values = Stream.concat(
                        behind.values(List.of(Metrics.PROMPT_SHARE), "prompt").stream(),
                        behind.values(FIGURES).stream())
                .toList();
        return new Chapter(
                "signals",
                name(),
                headline(months),
                figure(months),
                sentences(months),
                List.of(),
                List.of(compared(months), behind.table("The signals and what stands behind them", values)),
                behind.footnotes(CHARTED, values));
    }

    private static String headline(Months months) {
        List<String> clear = Stream.of(Signal.values())
                .filter(signal -> signal.change(months, Since.LAST_MONTH)
                        .filter(Told::clear)
                        .isPresent())
                .map(signal -> signal.title().toLowerCase(Locale.ROOT))
                .toList();
        Optional<YearMonth> before = Stream.of(Signal.values())
                .flatMap(signal -> signal.change(months, Since.LAST_MONTH).stream())
                .map(told -> told.change().before().month())
                .findFirst();
        if (before.isEmpty()) {
            return "Unasked, own words, staying, spread: where they stand";
        }
        long compared = Stream.of(Signal.values())
                .filter(signal -> signal.change(months, Since.LAST_MONTH).isPresent())
                .count();
        String since = FigureText.month(before.get(), months.facts().month());
        return clear.isEmpty()
                ? (compared == 1
                                ? "The one signal that can be compared did not clearly change since "
                                : "None of the " + FigureText.inWords(compared)
                                        + " signals that can be compared clearly changed since ")
                        + since
                : Names.capital(String.join(", ", clear)) + ": clearly changed since " + since;
    }

    private static List<Figure> figure(Months months) {
        List<Panel> panels = Stream.of(Signal.values())
                .flatMap(signal -> signal.panel(months).stream())
                .toList();
        List<LocalDate> days = Asks.mandatory(months.facts());
        return panels.isEmpty()
                ? List.of()
                : List.of(new Figure(
                        "chart-signals",
                        "Signals of people's own thing",
                        "Per cent; bars are 95\u00A0% intervals; by month"
                                + (days.isEmpty() ? "" : "; mandatory request on " + Asks.inWords(days)),
                        months.over(panels)));
    }

    private static List<String> sentences(Months months) {
        return Stream.concat(
                        Stream.of(
                                "Unasked: nobody had asked these people to post in the 72 hours before. A month full of requests"
                                        + " leaves few such hours, so it is compared with them; nights and weekends count like other"
                                        + " hours. Staying: they posted again in one of the two months after. Spread: how much a few people write; posts"
                                        + " written on request tend to spread evenly, so that a sudden fall is a warning and no"
                                        + " success.",
                                "The four make no score. None is good or bad by itself; together they are a reason to ask people."),
                        notShown(months))
                .toList();
    }

    private static Stream<String> notShown(Months months) {
        String missing = Stream.of(Signal.values())
                .filter(signal -> signal.shown(months).isEmpty())
                .map(signal -> signal.title().toLowerCase(Locale.ROOT) + " (" + signal.missing(months) + ")")
                .collect(joining(", "));
        return missing.isEmpty() ? Stream.empty() : Stream.of("Not shown this month: " + missing + ".");
    }

    /** What a signal is held against: the hours without a request, and all changes that were looked at, clear or not. */
    private static Table compared(Months months) {
        List<List<String>> rows = Stream.concat(
                        Calendar.row(months).stream(),
                        Stream.of(Signal.values())
                                .flatMap(signal -> Stream.of(Since.values())
                                        .flatMap(since -> signal.change(months, since).stream())
                                        .map(told -> row(signal, told))))
                .toList();
        return new Table(
                "Each signal beside earlier months, posts nobody asked for also beside the month's hours without a request",
                List.of("Signal", "Compared with", "That", "Now", "Difference", "Would be seen from"),
                rows);
    }

    private static List<String> row(Signal signal, Told told) {
        MetricValue now = told.change().now();
        MetricValue then = told.change().before();
        return List.of(
                signal.title(),
                FigureText.month(then.month(), now.month()),
                FigureText.rounded(then),
                FigureText.rounded(now),
                told.clear() ? (told.change().size() > 0 ? "clearly more" : "clearly less") : "no clear change",
                ChangeText.smallest(told.change()));
    }
}
