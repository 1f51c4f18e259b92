package io.polyphony.reports.charts;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.Daily;
import io.polyphony.reports.record.ChartData.DayStrip;
import io.polyphony.reports.record.ChartData.Forms;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Part;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.RankedShares;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.SideBySide;
import io.polyphony.reports.record.ChartData.Timeline;
import io.polyphony.reports.record.ChartData.Waterfall;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Names;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a chart over time draws, as a table: a row per month, newest first, per day, or per step between two months. */
public final class ChartTable implements Forms<Optional<Table>> {
    private static final String NONE = "–";

    private final String title;

    private ChartTable(String title) {
        this.title = title;
    }

    /** The table behind a figure. */
    public static Optional<Table> of(Figure figure) {
        return figure.data().to(new ChartTable(figure.title()));
    }

    @Override
    public Optional<Table> of(MonthlyPanels data) {
        List<String> names = data.panels().stream().map(Panel::name).toList();
        return Optional.of(table(
                data.months(),
                names,
                month -> data.panels().stream().map(panel -> cell(panel.points().get(month), panel.scale()))));
    }

    private static String cell(Point point, Scale scale) {
        if (point.value() == null) {
            return NONE;
        }
        String value = ScaleText.rounded(point.value(), scale);
        String interval = ScaleText.interval(point, scale).replace(" to ", FigureText.TO);
        return interval.isEmpty() ? value : value + " (" + interval + ")";
    }

    @Override
    public Optional<Table> of(Composition data) {
        List<String> names = data.parts().stream().map(Part::name).toList();
        return Optional.of(table(
                data.months(),
                names,
                month -> data.parts().stream()
                        .map(part -> part.shares().get(month))
                        .map(share -> share == null ? NONE : ScaleText.part(share))));
    }

    private Table table(List<YearMonth> months, List<String> names, IntFunction<Stream<String>> cells) {
        List<String> columns = Stream.concat(Stream.of("Month"), names.stream().map(Names::capital))
                .toList();
        List<List<String>> rows = IntStream.iterate(months.size() - 1, month -> month >= 0, month -> month - 1)
                .mapToObj(month -> Stream.concat(Stream.of(FigureText.month(months.get(month))), cells.apply(month))
                        .toList())
                .toList();
        return new Table(title.endsWith("by month") ? title : title + ", by month", columns, rows);
    }

    /** A table of rows stands beside them already, with what else is known of them. */
    @Override
    public Optional<Table> of(SideBySide data) {
        return Optional.empty();
    }

    @Override
    public Optional<Table> of(RankedRatios data) {
        return Optional.empty();
    }

    @Override
    public Optional<Table> of(RankedShares data) {
        return Optional.empty();
    }

    @Override
    public Optional<Table> of(Bars data) {
        return Optional.empty();
    }

    /** A row per day. */
    @Override
    public Optional<Table> of(DayStrip data) {
        List<String> columns = Stream.of(
                        Stream.of("Day"), data.kinds().stream().map(Daily::label), Stream.of("Requests"))
                .flatMap(column -> column)
                .toList();
        List<List<String>> rows = IntStream.rangeClosed(1, data.month().lengthOfMonth())
                .mapToObj(day -> Stream.of(
                                Stream.of(Integer.toString(day)),
                                data.kinds().stream()
                                        .map(kind -> kind.posts().get(day - 1))
                                        .map(ChartTable::posts),
                                Stream.of(requests(data, day)))
                        .flatMap(cell -> cell)
                        .toList())
                .toList();
        return Optional.of(new Table(title + ", by day", columns, rows));
    }

    private static String posts(Integer posts) {
        return posts == null ? NONE : FigureText.count(posts.longValue());
    }

    private static String requests(DayStrip data, int day) {
        return data.asks().stream()
                .filter(ask -> ask.day() == day)
                .map(ask -> ask.mandatory() ? "mandatory" : "request")
                .collect(joining(", "));
    }

    /** A row per step. */
    @Override
    public Optional<Table> of(Waterfall data) {
        List<List<String>> rows = data.steps().stream()
                .map(step -> List.of(
                        step.label(),
                        ChangeText.part(step.before()),
                        ChangeText.part(step.now()),
                        ChangeText.step(step.effect()) + ChangeText.stepSpan(step.interval())))
                .toList();
        return Optional.of(new Table(
                title,
                List.of(
                        "Part",
                        FigureText.month(data.from(), data.to()),
                        FigureText.month(data.to(), data.to()),
                        "Moved the ratio by"),
                rows));
    }

    @Override
    public Optional<Table> of(Timeline data) {
        return Optional.empty();
    }
}
