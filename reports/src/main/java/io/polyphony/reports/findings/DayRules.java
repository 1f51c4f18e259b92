package io.polyphony.reports.findings;

import io.polyphony.reports.values.Asks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.PostsByDay;
import io.polyphony.schemas.metric.MetricValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may be said of the days of a month: a day stands out if it has at least twice as many posts, or copies, as any
 * other. Where the copies of a day are not shown, they may be all of its posts.
 */
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
        return rules.copies().or(rules::busiest).or(rules::spread).map(rules::among);
    }

    private Optional<String> copies() {
        return most(this::copies)
                .filter(day -> standsOut(day, this::copies))
                .map(day -> "on " + FigureText.day(day)
                        + " copies stood out: " + FigureText.rounded(copies(day).orElseThrow())
                        + posts.all(day)
                                .map(all -> " of " + FigureText.rounded(all))
                                .orElse("") + " posts"
                        + Asks.by(months.facts(), day) + ".");
    }

    private Optional<String> busiest() {
        return most(posts::all)
                .filter(day -> standsOut(day, posts::all))
                .map(day -> "on " + FigureText.day(day) + " there were most posts, "
                        + FigureText.rounded(posts.all(day).orElseThrow()) + Asks.by(months.facts(), day) + ".");
    }

    private Optional<String> spread() {
        return most(posts::all)
                .map(day -> "no day stood out; the most posts on one day were "
                        + FigureText.rounded(posts.all(day).orElseThrow()) + ".");
    }

    private Optional<MetricValue> copies(LocalDate day) {
        return posts.of(day, "copied");
    }

    /** The first day with the most posts, of the days where they are shown. */
    private Optional<LocalDate> most(Function<LocalDate, Optional<MetricValue>> of) {
        return posts.shown().stream()
                .filter(day -> of.apply(day).isPresent())
                .max(Comparator.comparing(
                                (LocalDate day) -> of.apply(day).orElseThrow().value())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private boolean standsOut(LocalDate day, Function<LocalDate, Optional<MetricValue>> of) {
        double most = of.apply(day).orElseThrow().value();
        return posts.shown().stream()
                .filter(other -> !other.equals(day))
                .map(other -> of.apply(other).or(() -> posts.all(other)).orElseThrow())
                .allMatch(other -> STANDS_OUT * other.value() <= most);
    }

    /** A day that is not shown may have more: one or two people may have made them. */
    private String among(String sentence) {
        boolean all = posts.shown().size() == posts.days().size();
        return Names.capital(all ? sentence : "among the days that are shown, " + sentence);
    }
}
