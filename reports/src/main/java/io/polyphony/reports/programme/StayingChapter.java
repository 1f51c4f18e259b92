package io.polyphony.reports.programme;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.RankedShares;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.JoinRoutes;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.RouteComparisons;
import io.polyphony.reports.values.RouteComparisons.Told;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many are still active after three, six and twelve months, by how they came. */
final class StayingChapter implements ChapterSource {
    private static final List<String> FIGURES = List.of(Metrics.RETENTION);
    private static final List<String> BESIDE = List.of(Metrics.ENROLLED_HAZARD_RATIO, Metrics.ADVOCATES);
    private static final Grain FIRST = Grain.of(RouteComparisons.MONTHS_ON, "3");

    @Override
    public String name() {
        return "Who stays";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return latest(months).map(value -> build(months, value));
    }

    @Override
    public String missing(Months months) {
        return months.now()
                .find(Metrics.RETENTION, FIRST)
                .map(value -> months.now().reason(Metrics.RETENTION, FIRST))
                .orElse("it takes more than three months that are known");
    }

    /** The furthest point of the curve of all that is shown. */
    private static Optional<MetricValue> latest(Months months) {
        return months.now().over(Metrics.RETENTION, RouteComparisons.MONTHS_ON).stream()
                .filter(value -> value.value() != null)
                .max(Comparator.comparing(RouteComparisons::monthsOn));
    }

    private Chapter build(Months months, MetricValue latest) {
        Behind behind = new Behind(months);
        List<MetricValue> points = Behind.together(
                behind.values(FIGURES, RouteComparisons.MONTHS_ON),
                behind.values(FIGURES, JoinRoutes.KEY, RouteComparisons.MONTHS_ON));
        List<MetricValue> values = Behind.together(points, behind.values(BESIDE));
        return new Chapter(
                "staying",
                name(),
                Names.capital(FigureText.rounded(latest)) + " are still active after "
                        + FigureText.inWords(RouteComparisons.monthsOn(latest)) + " months",
                List.of(new Figure(
                        "chart-staying",
                        "Still active after three, six and twelve months",
                        "Per cent of those who began to post, by how they came; bars are 95\u00A0% intervals",
                        new RankedShares(rows(points)))),
                sentences(months),
                List.of(),
                List.of(behind.table("Still active, by months and by how people came", values)),
                behind.footnotes(FIGURES, values));
    }

    private static List<Row> rows(List<MetricValue> values) {
        return values.stream()
                .filter(value -> value.value() != null)
                .sorted(Comparator.comparing(RouteComparisons::monthsOn)
                        .thenComparing(
                                value -> value.grain().get(JoinRoutes.KEY).isPresent())
                        .thenComparing(value -> JoinRoutes.rank(RouteComparisons.route(value))))
                .map(StayingChapter::row)
                .toList();
    }

    private static Row row(MetricValue value) {
        Optional<String> route = value.grain().get(JoinRoutes.KEY);
        String after = RouteComparisons.monthsOn(value) + " months, ";
        return new Row(
                after + route.map(JoinRoutes::inWords).orElse("all"),
                Months.point(value),
                route.isPresent() ? Tone.CONTEXT : Tone.EMPLOYEES);
    }

    private static List<String> sentences(Months months) {
        return Stream.of(
                        routes(months),
                        enrolled(months),
                        Stream.of("Somebody counts as silent once two months in a row pass without a post. Who left the"
                                + " company or the programme, or began lately, counts for as long as they were seen."
                                + " Nobody owes a post; this says how it goes on, not who should."))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static Stream<String> routes(Months months) {
        List<Told> all = new RouteComparisons(months.now()).all();
        List<String> clear =
                all.stream().filter(Told::clear).map(StayingChapter::clear).toList();
        if (!clear.isEmpty()) {
            return clear.stream();
        }
        return all.stream()
                .min(Comparator.comparingDouble(told -> told.change().smallestSeen()))
                .map(told -> "How people came makes no clear difference; only one of about "
                        + ChangeText.smallest(told.change()) + " or more would have been noticed in most cases.")
                .or(() -> Optional.of("By how people came it can't be compared: too few, or not in the files."))
                .stream();
    }

    private static Stream<String> enrolled(Months months) {
        Optional<MetricValue> ratio = months.now().shown(Metrics.ENROLLED_HAZARD_RATIO, Grain.TOTAL);
        return ratio.stream()
                .filter(value -> value.interval().known())
                .map(value -> "Those enrolled by others fell silent " + Requests.times(value)
                        + " as often as those who were not"
                        + (Comparison.withOne(ratio) == Comparison.NO_CLEAR_DIFFERENCE
                                ? "; that is no clear difference."
                                : "."));
    }

    private static String clear(Told told) {
        return "After " + FigureText.counted(told.monthsOn(), "month", "months") + ", "
                + Requests.withInterval(told.change().now()) + " of those " + JoinRoutes.inWords(told.route())
                + " were still active, " + Requests.withInterval(told.change().before()) + " of those "
                + JoinRoutes.inWords(JoinRoutes.OWN_WISH) + ".";
    }
}
