package io.polyphony.reports.chapters;

import io.polyphony.reports.record.ChartData.Ask;
import io.polyphony.reports.record.ChartData.Daily;
import io.polyphony.reports.record.ChartData.DayStrip;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Moments;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.PostsByDay;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The month as a strip of days. A kind of words is told apart if it is shown on half of the days that are; what is left of a
 * day is drawn together. A month of which fewer than {@value #LEAST_DAYS} days are shown has no strip.
 */
final class DayStripFigure {
    private static final int LEAST_DAYS = 20;

    private final Months months;
    private final PostsByDay posts;
    private final List<WordKind> told;

    private DayStripFigure(Months months) {
        this.months = months;
        this.posts = new PostsByDay(months.now());
        this.told = Arrays.stream(WordKind.values()).filter(this::isTold).toList();
    }

    private boolean isTold(WordKind kind) {
        long days = posts.days().stream()
                .filter(day -> posts.of(day, kind.key()).isPresent())
                .count();
        return 2 * days >= posts.shown().size();
    }

    /** The figure; empty where too little is shown. */
    static Optional<Figure> of(Months months) {
        DayStripFigure strip = new DayStripFigure(months);
        return strip.posts.shown().size() < LEAST_DAYS ? Optional.empty() : Optional.of(strip.figure());
    }

    private Figure figure() {
        return new Figure(
                "chart-days",
                "When employees posted, and when the programme asked",
                "Employees' posts with a text by day (UTC), "
                        + FigureText.month(months.now().month())
                        + (months.exact() ? "" : ", to the nearest five")
                        + (posts.shown().size() < posts.days().size() ? "; hatched: not shown" : ""),
                new DayStrip(
                        months.now().month(),
                        kinds(),
                        months.facts().asks().stream().map(this::ask).toList()));
    }

    private List<Daily> kinds() {
        List<Daily> kinds = new ArrayList<>(told.stream().map(this::kind).toList());
        List<Integer> left = posts.days().stream().map(this::left).toList();
        if (left.stream().anyMatch(day -> day != null && day > 0)) {
            kinds.add(new Daily(told.isEmpty() ? "Posts" : "Not told apart", Tone.CONTEXT, left));
        }
        return kinds;
    }

    private Daily kind(WordKind kind) {
        return new Daily(
                kind.label(),
                kind.tone(),
                posts.days().stream().map(day -> posts(day, kind)).toList());
    }

    private Integer posts(LocalDate day, WordKind kind) {
        return posts.of(day, kind.key()).map(DayStripFigure::count).orElse(null);
    }

    /** The posts of a day in words of the kinds that are not shown; null where all are, or where nobody knows. */
    private Integer left(LocalDate day) {
        List<Integer> known = told.stream()
                .map(kind -> posts(day, kind))
                .filter(Objects::nonNull)
                .toList();
        int sum = known.stream().mapToInt(Integer::intValue).sum();
        return known.size() == WordKind.values().length
                ? null
                : posts.all(day).map(all -> Math.max(0, count(all) - sum)).orElse(null);
    }

    private static Integer count(MetricValue value) {
        return Math.toIntExact(Math.round(value.value()));
    }

    private Ask ask(RunFacts.Ask ask) {
        return new Ask(ask.day().getDayOfMonth(), ask.request() == Request.MANDATORY, label(ask));
    }

    /** The largest unison moment that followed on that day; blank if there was none. */
    private String label(RunFacts.Ask ask) {
        return Moments.largest(Moments.of(months.facts()).stream()
                        .filter(moment ->
                                moment.request() == ask.request() && day(moment).equals(ask.day()))
                        .toList())
                .map(moment -> (months.exact() ? "" : "≈\u00A0") + FigureText.count(moment.people())
                        + "\u00A0people, one text")
                .orElse("");
    }

    private static LocalDate day(UnisonMoment moment) {
        return LocalDate.ofInstant(moment.startedAt(), ZoneOffset.UTC);
    }
}
