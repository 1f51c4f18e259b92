package io.polyphony.reports.chapters;

import io.polyphony.reports.findings.Suggestions;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.record.Suggestion.Watch;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the report of the month before advised, and what the figures that it named are now. */
public final class AdviceChapter implements ChapterSource {
    private final Function<Months, List<Suggestion>> rules;

    /** The chapter of a report that advises by these rules. */
    public AdviceChapter(Function<Months, List<Suggestion>> rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "Last month's advice";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return months.asSeenBefore().flatMap(then -> chapter(then, months));
    }

    @Override
    public String missing(Months months) {
        return "no advice of the month before that figures could follow";
    }

    /** Empty where no figure could follow what was advised. */
    private Optional<Chapter> chapter(Months then, Months months) {
        List<Suggestion> advice = rules.apply(then).stream()
                .filter(suggestion -> !suggestion.watch().isEmpty())
                .toList();
        return advice.isEmpty() ? Optional.empty() : Optional.of(chapter(advice, then, months));
    }

    private Chapter chapter(List<Suggestion> advice, Months then, Months months) {
        YearMonth now = months.facts().month();
        return new Chapter(
                "advice",
                name(),
                "What we advised in " + FigureText.month(now.minusMonths(1), now) + ", and the figures since",
                List.of(),
                Stream.concat(
                                advice.stream().flatMap(suggestion -> line(suggestion, then, months).stream()),
                                Stream.of("These figures show whether the advice was followed and what came with it. A"
                                        + " figure that moved the right way is no proof that it moved because of the"
                                        + " advice."))
                        .toList(),
                List.of(),
                advice.stream()
                        .map(suggestion -> table(suggestion, then, months))
                        .toList(),
                List.of());
    }

    /** An advice and what became of its first figure; empty where one of the two months does not show it. */
    private static Optional<String> line(Suggestion advice, Months then, Months months) {
        Watch watch = advice.watch().get(0);
        if (advice.rule().equals(Suggestions.OFFER_LESS)) {
            return followed("Posts about ", -1, watch, then, months);
        }
        if (advice.rule().equals(Suggestions.OFFER_MORE)) {
            return followed("New pieces about ", 1, watch, then, months);
        }
        YearMonth now = months.facts().month();
        return then.now()
                .shown(watch.metric(), watch.grain())
                .flatMap(before -> months.now()
                        .shown(watch.metric(), watch.grain())
                        .map(value -> "“" + advice.proposal() + "” " + named(value, months) + ": "
                                + FigureText.rounded(before) + " in "
                                + FigureText.month(before.month(), now) + ", "
                                + FigureText.rounded(value) + " in " + FigureText.month(now, now)
                                + verdict(watch, months) + "."));
    }

    private static String named(MetricValue value, Months months) {
        String of = Behind.of(value);
        return Names.capital(months.title(value.metricId())) + (of.isEmpty() ? "" : " (" + of + ")");
    }

    /** Whether it clearly changed; blank where that can't be told. */
    private static String verdict(Watch watch, Months months) {
        return months.changes()
                .of(Since.LAST_MONTH, watch.metric(), watch.grain())
                .map(told -> told.clear() ? ", a clear change" : ", no clear change")
                .orElse("");
    }

    /**
     * Whether there were fewer of something, or more, as advised; empty where their number is not shown or the same.
     *
     * @param advised below 0: fewer; above: more
     */
    private static Optional<String> followed(String what, int advised, Watch watch, Months then, Months months) {
        return then.now()
                .shown(watch.metric(), watch.grain())
                .flatMap(before -> months.now()
                        .shown(watch.metric(), watch.grain())
                        .filter(now -> !FigureText.rounded(now).equals(FigureText.rounded(before)))
                        .map(now ->
                                what + Topics.shortName(before) + " went from " + FigureText.rounded(before) + " to "
                                        + FigureText.rounded(now)
                                        + (advised * (now.value() - before.value()) > 0
                                                ? ", as advised."
                                                : ": that advice was not followed.")));
    }

    /** The figures that a piece of advice named, then and now. */
    private static Table table(Suggestion suggestion, Months then, Months months) {
        YearMonth now = months.facts().month();
        Behind behind = new Behind(months);
        List<List<String>> rows = suggestion.watch().stream()
                .map(watch ->
                        List.of(behind.title(watch.metric()), figure(watch, then.now()), figure(watch, months.now())))
                .toList();
        return new Table(
                suggestion.proposal(),
                List.of("Measure", FigureText.month(then.facts().month(), now), FigureText.month(now, now)),
                rows);
    }

    private static String figure(Watch watch, MonthValues month) {
        return month.shown(watch.metric(), watch.grain())
                .map(AdviceChapter::figure)
                .orElseGet(() -> month.reason(watch.metric(), watch.grain()));
    }

    private static String figure(MetricValue value) {
        return FigureText.rounded(value) + (value.interval().known() ? " (" + FigureText.interval(value) + ")" : "");
    }
}
