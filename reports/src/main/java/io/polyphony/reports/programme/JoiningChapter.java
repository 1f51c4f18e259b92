package io.polyphony.reports.programme;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.JoinRoutes;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.RouteComparisons;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who joined in twelve months and how: of themselves, by a colleague, or enrolled by others. */
final class JoiningChapter implements ChapterSource {
    private static final List<String> FIGURES = List.of(Metrics.JOINED);

    @Override
    public String name() {
        return "Who joins";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return months.now().shown(Metrics.JOINED, Grain.TOTAL).map(joined -> build(months, joined));
    }

    @Override
    public String missing(Months months) {
        return months.reason(Metrics.JOINED, Grain.TOTAL);
    }

    private Chapter build(Months months, MetricValue joined) {
        Behind behind = new Behind(months);
        List<MetricValue> values = Stream.of(
                        behind.values(FIGURES),
                        behind.values(FIGURES, JoinRoutes.KEY),
                        behind.values(List.of(Metrics.ORGANIC_GROWTH)))
                .flatMap(List::stream)
                .toList();
        List<MetricValue> routes = routes(months);
        return new Chapter(
                "joining",
                name(),
                Names.capital(FigureText.people(joined)) + " joined in twelve months and still take part",
                routes.isEmpty() ? List.of() : List.of(figure(routes)),
                sentences(months, routes),
                List.of(),
                List.of(behind.table("Who joined in twelve months", values)),
                behind.footnotes(FIGURES, values));
    }

    private static List<MetricValue> routes(Months months) {
        return months.now().over(Metrics.JOINED, JoinRoutes.KEY).stream()
                .sorted(Comparator.comparing(value -> JoinRoutes.rank(RouteComparisons.route(value))))
                .toList();
    }

    private static Figure figure(List<MetricValue> routes) {
        return new Figure(
                "chart-joining",
                "How people came to take part",
                "People who joined in twelve months and still take part",
                new Bars(routes.stream().map(JoiningChapter::bar).toList()));
    }

    private static Bar bar(MetricValue route) {
        boolean shown = route.value() != null;
        return new Bar(
                Names.capital(JoinRoutes.inWords(RouteComparisons.route(route))),
                route.value(),
                null,
                shown ? FigureText.rounded(route) : MonthValues.label(route),
                "",
                Tone.EMPLOYEES);
    }

    private static List<String> sentences(Months months, List<MetricValue> routes) {
        return Stream.of(
                        months.now()
                                .shown(Metrics.ORGANIC_GROWTH, Grain.TOTAL)
                                .map(
                                        growth -> "For each 100 active people, about "
                                                + FigureText.count(100 * growth.value())
                                                + " joined on a colleague's invitation: a programme that people like grows by itself."),
                        routes.isEmpty()
                                ? Optional.of("How they came is not in the files (column join_route of people).")
                                : Optional.<String>empty(),
                        Optional.of("Numbers are rounded, so that parts need not add up."))
                .flatMap(Optional::stream)
                .toList();
    }
}
