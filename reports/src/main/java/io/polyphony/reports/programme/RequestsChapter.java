package io.polyphony.reports.programme;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RequestEffects;
import io.polyphony.reports.values.RequestEffects.Told;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened after each request to share, mandatory ones first of all. */
final class RequestsChapter implements ChapterSource {
    /** As many requests as a chart has room for. */
    private static final int DRAWN = 12;

    private static final List<String> FIGURES = List.of(Metrics.SURGE, Metrics.SURGE_VERBATIM_SHARE);

    @Override
    public String name() {
        return "After each request";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        RequestEffects effects = new RequestEffects(months);
        return effects.all().isEmpty() ? Optional.empty() : Optional.of(build(months, effects));
    }

    @Override
    public String missing(Months months) {
        if (Requests.notDelivered(months.facts())) {
            return Requests.NOT_DELIVERED;
        }
        return months.facts().asks().isEmpty()
                ? "nobody was asked to share in the months shown"
                : "what followed requests is not measured this month";
    }

    private Chapter build(Months months, RequestEffects effects) {
        Behind behind = new Behind(months);
        Optional<PressurePattern> pattern = PressurePattern.of(months, effects);
        List<MetricValue> values = Stream.concat(
                        behind.values(FIGURES, "ask_day", "duty").stream(),
                        behind.values(List.of(Metrics.LEAVING_HAZARD_RATIO)).stream())
                .toList();
        return new Chapter(
                "requests",
                name(),
                headline(months, effects, pattern),
                figure(months, effects),
                sentences(months, effects, pattern),
                List.of(),
                Stream.concat(pattern.map(PressurePattern::table).stream(), Stream.of(table(months, effects)))
                        .toList(),
                behind.footnotes(FIGURES, values));
    }

    private static String headline(Months months, RequestEffects effects, Optional<PressurePattern> pattern) {
        if (pattern.isPresent()) {
            Told request = pattern.get().request();
            String named = Requests.named(request, months);
            return switch (request.surged()) {
                case MORE -> rush(request, months);
                case LESS -> "After " + named + ", fewer people posted than usual";
                case NO_CLEAR_DIFFERENCE -> "No clear rush after " + named;
                case CANNOT_TELL -> "How many posted after " + named + " can't be told";
            };
        }
        return effects.mandatory().isEmpty()
                ? "No request was marked as mandatory"
                : "No mandatory request this month or the month before";
    }

    /** Copies before people: that many posted is what they were told to do. */
    private static String rush(Told request, Months months) {
        return request.shownCopies()
                .filter(copies -> request.copied() == Comparison.MORE)
                .map(copies -> "After " + Requests.named(request, months) + ", " + FigureText.rounded(copies)
                        + " of posts were copies, clearly more")
                .orElseGet(() -> "Told to post on " + Requests.day(request, months) + ", "
                        + FigureText.rounded(request.surge()) + "\u00A0times as many people posted as usual");
    }

    private static List<Figure> figure(Months months, RequestEffects effects) {
        List<Row> rows = effects.all().stream()
                .filter(told -> told.surge().value() != null && told.surge().value() > 0)
                .sorted(Comparator.comparing(Told::mandatory)
                        .thenComparing(Told::day)
                        .reversed())
                .limit(DRAWN)
                .map(told -> row(told, effects, months))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Figure(
                        "chart-requests",
                        "People who posted after a request, beside usual hours",
                        "People who posted in the 24 hours after, for each one in the same hours of other weeks; pale: no clear"
                                + " difference; bars are 95\u00A0% intervals",
                        new RankedRatios(rows)));
    }

    private static Row row(Told told, RequestEffects effects, Months months) {
        boolean clear = told.surged() == Comparison.MORE || told.surged() == Comparison.LESS;
        return new Row(label(told, effects, months), Months.point(told.surge()), clear ? Tone.EMPLOYEES : Tone.CONTEXT);
    }

    private static String label(Told told, RequestEffects effects, Months months) {
        String choice = effects.hasTwin(told) ? ", with a choice" : "";
        return Requests.day(told, months) + (told.mandatory() ? ", mandatory" : choice);
    }

    private static List<String> sentences(Months months, RequestEffects effects, Optional<PressurePattern> pattern) {
        return Stream.of(
                        pattern.flatMap(PressurePattern::unseenCopies),
                        counted(effects),
                        Leaving.sentence(months),
                        Optional.of(
                                "What followed a request need not come from it: a launch or a fair may have been on the same"
                                        + " day. The lines make no score."))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What counts as a copy here, and what in the marketing report's strip of days; empty where no copies are shown. */
    private static Optional<String> counted(RequestEffects effects) {
        return effects.all().stream().anyMatch(told -> told.shownCopies().isPresent())
                ? Optional.of(
                        "Copies here are the suggested text word for word, by those who were asked, in the 24 hours after."
                                + " The days of the marketing report count all employees' posts of a day, and as copies also what is"
                                + " nearly word for word or one text of many people: their numbers can be larger."
                                + Requests.usualCopies(effects)
                                        .map(usual -> " Their share: " + usual + ".")
                                        .orElse(""))
                : Optional.empty();
    }

    private static Table table(Months months, RequestEffects effects) {
        List<List<String>> rows = effects.all().stream()
                .sorted(Comparator.comparing(Told::day).reversed().thenComparing(told -> !told.mandatory()))
                .map(told -> List.of(
                        label(told, effects, months),
                        Requests.said(told.surge()),
                        told.copies().map(Requests::said).orElse(Table.NOTHING),
                        told.sinceBefore()
                                .map(change -> FigureText.rounded(change.before()))
                                .orElse(Table.NOTHING),
                        staying(months, told.month()),
                        staying(months, told.month().plusMonths(1))))
                .toList();
        return new Table(
                "All requests of the months shown: people who posted (usual: 1), copies among their posts and in the month"
                        + " before, who stays in that month and in the next; of two on one day each tells what followed both",
                List.of("Request", "People", "Copies", "Copies before", "Staying", "Staying after"),
                rows);
    }

    private static String staying(Months months, YearMonth month) {
        return months.at(month)
                .flatMap(values -> values.shown(Metrics.STAYING_RATE, Grain.TOTAL))
                .map(FigureText::rounded)
                .orElse(Table.NOTHING);
    }
}
