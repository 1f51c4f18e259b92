package io.polyphony.reports.findings;

import io.polyphony.reports.values.Asks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.PostsByDay;
import io.polyphony.schemas.metric.MetricValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What may be said of the days of a month: a day stands out if it has twice as many posts as any other that is shown. */
public final class DayRules {
    private static final double STANDS_OUT = 2;

    private final Months months;
    private final PostsByDay posts;

    private DayRules(Months months) {
        this.months = months;
        this.posts = new PostsByDay(months.now());
    }

    /** The day on which copies stood out, else that on which posts did, else that none did; empty if no day is shown. */
    public static Optional<String> sentence(Months months) {
        DayRules rules = new DayRules(months);
        return rules.copies().or(rules::busiest).or(rules::spread);
    }

    private Optional<String> copies() {
        return outstanding(this::copies)
                .map(day -> among(this::copies) + "on " + FigureText.day(day) + " copies stood out: "
                        + FigureText.rounded(copies(day).orElseThrow())
                        + posts.all(day)
                                .map(all -> " of " + FigureText.rounded(all))
                                .orElse("")
                        + " posts" + Asks.by(months.facts(), day) + ".")
                .map(DayRules::sentence);
    }

    private Optional<String> busiest() {
        return outstanding(posts::all)
                .map(day -> among(posts::all) + "on " + FigureText.day(day) + " posts stood out: "
                        + FigureText.rounded(posts.all(day).orElseThrow()) + Asks.by(months.facts(), day) + ".")
                .map(DayRules::sentence);
    }

    private Optional<String> spread() {
        return posts.shown().stream()
                .map(day -> posts.all(day).orElseThrow())
                .max(Comparator.comparing(MetricValue::value))
                .map(most -> among(posts::all) + "no day stood out; the most posts on one day were "
                        + FigureText.rounded(most) + ".")
                .map(DayRules::sentence);
    }

    private Optional<MetricValue> copies(LocalDate day) {
        return posts.of(day, "copied");
    }

    /** The day with at least twice as many posts as any other, of the days where they are shown. */
    private Optional<LocalDate> outstanding(Function<LocalDate, Optional<MetricValue>> shown) {
        List<LocalDate> most = posts.days().stream()
                .filter(day -> shown.apply(day).isPresent())
                .sorted(Comparator.comparing((LocalDate day) ->
                                shown.apply(day).orElseThrow().value())
                        .reversed())
                .limit(2)
                .toList();
        boolean clear = most.size() == 2 && value(shown, most.get(0)) >= STANDS_OUT * value(shown, most.get(1));
        return clear ? Optional.of(most.get(0)) : Optional.empty();
    }

    private static double value(Function<LocalDate, Optional<MetricValue>> shown, LocalDate day) {
        return shown.apply(day).orElseThrow().value();
    }

    /** A day that is not shown may have more: one or two people may have made them. */
    private String among(Function<LocalDate, Optional<MetricValue>> shown) {
        boolean all = posts.days().stream().allMatch(day -> shown.apply(day).isPresent());
        return all ? "" : "among the days that are shown, ";
    }

    private static String sentence(String text) {
        return Names.capital(text);
    }
}
