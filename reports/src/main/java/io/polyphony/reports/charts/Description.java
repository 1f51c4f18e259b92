package io.polyphony.reports.charts;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.Daily;
import io.polyphony.reports.record.ChartData.DayStrip;
import io.polyphony.reports.record.ChartData.Forms;
import io.polyphony.reports.record.ChartData.Measured;
import io.polyphony.reports.record.ChartData.Moment;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.RankedShares;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.SideBySide;
import io.polyphony.reports.record.ChartData.Timeline;
import io.polyphony.reports.record.ChartData.Waterfall;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Names;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a reader who does not see a chart is told: what there is to see in it, from the data alone. */
final class Description implements Forms<String> {
    private static final String NO_ROWS = "No rows.";

    @Override
    public String of(MonthlyPanels data) {
        return data.panels().stream().map(panel -> line(panel, data.months())).collect(joining(" "))
                + mandatory(data.mandatory());
    }

    private static String mandatory(List<YearMonth> months) {
        return months.isEmpty()
                ? ""
                : months.stream().map(FigureText::month).collect(joining(", ", " Mandatory requests in ", "."));
    }

    private static String line(Panel panel, List<YearMonth> months) {
        List<Integer> known = IntStream.range(0, months.size())
                .filter(month -> panel.points().get(month).value() != null)
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return panel.name() + ": no figures.";
        }
        int first = known.get(0);
        int last = known.get(known.size() - 1);
        String start = first == last ? "" : "from " + value(panel, first) + " in " + month(months, first) + " to ";
        return panel.name() + ": " + start + value(panel, last) + " in " + month(months, last)
                + interval(panel.points().get(last), panel.scale()) + "." + goal(panel)
                + missing(months.size() - known.size());
    }

    private static String goal(Panel panel) {
        return panel.goal() == null ? "" : " " + Names.capital(ScaleText.goal(panel.goal(), panel.scale())) + ".";
    }

    private static String value(Panel panel, int month) {
        return ScaleText.rounded(panel.points().get(month).value(), panel.scale());
    }

    private static String month(List<YearMonth> months, int month) {
        return FigureText.month(months.get(month));
    }

    private static String interval(Point point, Scale scale) {
        String ends = ScaleText.interval(point, scale);
        return ends.isEmpty() ? "" : ", interval " + ends;
    }

    private static String missing(int months) {
        return months == 0 ? "" : " No figure for " + FigureText.counted((long) months, "month", "months") + ".";
    }

    @Override
    public String of(RankedRatios data) {
        if (data.rows().isEmpty()) {
            return NO_ROWS;
        }
        long clear =
                data.rows().stream().filter(row -> row.tone() != Tone.CONTEXT).count();
        return ends(data.rows(), Scale.RATIO) + " " + Names.capital(FigureText.inWords(clear)) + " of "
                + FigureText.inWords((long) data.rows().size())
                + " differ clearly from 1.";
    }

    @Override
    public String of(RankedShares data) {
        return data.rows().isEmpty() ? NO_ROWS : ends(data.rows(), Scale.SHARE);
    }

    @Override
    public String of(SideBySide data) {
        return data.labels().isEmpty()
                ? NO_ROWS
                : data.columns().stream()
                        .map(column -> column.name() + ". " + ends(known(data.labels(), column), column.scale()))
                        .collect(joining(" "));
    }

    private static List<Row> known(List<String> labels, Measured column) {
        return IntStream.range(0, labels.size())
                .filter(row -> column.points().get(row).value() != null)
                .mapToObj(row -> new Row(
                        labels.get(row),
                        column.points().get(row),
                        column.tones().get(row)))
                .toList();
    }

    private static String ends(List<Row> rows, Scale scale) {
        Comparator<Row> byValue = Comparator.comparing(row -> row.point().value());
        Row most = rows.stream().max(byValue).orElseThrow();
        Row least = rows.stream().min(byValue).orElseThrow();
        return "Largest: " + row(most, scale) + (most.equals(least) ? "." : "; smallest: " + row(least, scale) + ".");
    }

    private static String row(Row row, Scale scale) {
        return row.label() + ", " + ScaleText.told(row.point().value(), scale) + interval(row.point(), scale);
    }

    @Override
    public String of(Bars data) {
        return data.bars().stream()
                .map(bar -> bar.label() + ": " + bar.value() + (bar.note().isEmpty() ? "" : ", " + bar.note()))
                .collect(joining("; ", "", "."))
                .replace(FigureText.TO, " to ");
    }

    @Override
    public String of(Composition data) {
        int last = data.months().size() - 1;
        String now = shares(data, last);
        String then = last == 0 ? "" : shares(data, 0);
        return month(data.months(), last) + ": " + now + "."
                + (then.isEmpty() ? "" : " " + month(data.months(), 0) + ": " + then + ".")
                + (data.goal() == null ? "" : " " + CompositionChart.named(data, data.goal()) + ".");
    }

    private static String shares(Composition data, int month) {
        return data.byLabel(month).entrySet().stream()
                .map(part -> part.getKey() + " " + FigureText.share(part.getValue()))
                .collect(joining(", "));
    }

    @Override
    public String of(DayStrip data) {
        String kinds = data.kinds().stream()
                .filter(kind -> kind.posts().stream().anyMatch(Objects::nonNull))
                .map(Description::line)
                .collect(joining("; "));
        long unknown = IntStream.rangeClosed(1, data.month().lengthOfMonth())
                .filter(day -> data.posts(day) == null)
                .count();
        return "Posts a day, " + FigureText.month(data.month()) + ". " + (kinds.isEmpty() ? "" : kinds + ". ")
                + (unknown == 0 ? "" : "No figure for " + FigureText.counted(unknown, "day", "days") + ". ")
                + requests(data, false) + " " + requests(data, true);
    }

    /** From the least to the most of a day that is known, and on which day the most, unless there are many such days. */
    private static String line(Daily kind) {
        IntSummaryStatistics posts = kind.posts().stream()
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (posts.getMin() == posts.getMax()) {
            return kind.label() + ": " + FigureText.count((long) posts.getMax());
        }
        List<String> most = IntStream.range(0, kind.posts().size())
                .filter(day -> Objects.equals(kind.posts().get(day), posts.getMax()))
                .mapToObj(day -> Integer.toString(day + 1))
                .toList();
        return kind.label() + ": " + FigureText.count((long) posts.getMin()) + " to "
                + FigureText.count((long) posts.getMax())
                + (most.size() > 2 ? "" : ", most on day " + String.join(" and ", most));
    }

    private static String requests(DayStrip data, boolean mandatory) {
        String kind = mandatory ? "Mandatory requests" : "Requests";
        String days = data.asks().stream()
                .filter(ask -> ask.mandatory() == mandatory)
                .map(ask -> Integer.toString(ask.day()))
                .distinct()
                .collect(joining(", "));
        return days.isEmpty() ? kind + ": none." : kind + " on: " + days + ".";
    }

    @Override
    public String of(Waterfall data) {
        String steps = data.steps().stream()
                .map(step -> step.label() + ": " + ChangeText.parts(step.before(), step.now()) + ", "
                        + ChangeText.step(step.effect()))
                .collect(joining("; "));
        return "From " + FigureText.ratio(data.first()) + " in " + FigureText.month(data.from()) + " to "
                + FigureText.ratio(data.last()) + " in " + FigureText.month(data.to()) + ". " + steps + ".";
    }

    @Override
    public String of(Timeline data) {
        String count = Names.capital(FigureText.counted((long) data.moments().size(), "moment", "moments"));
        return data.moments().stream()
                .max(Comparator.comparing(Moment::people))
                .map(most -> count + " in " + FigureText.month(data.month()) + ". The largest: " + most.label() + " on "
                        + FigureText.day(most.at()) + ".")
                .orElse("No moments in " + FigureText.month(data.month()) + ".");
    }
}
