package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Scale;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * One panel per measure over the same months: interval as a bar, point on it, thin line between months, first and last
 * value written at the line's ends. Panels of one scale share its axis, counts excepted: they count different things.
 */
final class MonthlyPanelsChart {
    private static final double GAP_BETWEEN = 2.8;
    /** Of the labels that would have room, so many are written. */
    private static final double TICKS = 0.75;
    /** As many panels are high on paper. */
    private static final int FEW = 3;

    private final ChartTheme theme;

    MonthlyPanelsChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart chart(MonthlyPanels data) {
        List<LineEnds> ends =
                data.panels().stream().map(panel -> new LineEnds(panel, theme)).toList();
        double left = ends.stream().mapToDouble(LineEnds::left).max().orElse(0);
        double right = ends.stream().mapToDouble(LineEnds::right).max().orElse(0);
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(new MonthAxis(data.months(), left, right, theme));
        all.setGap(theme.format().fontSize() * GAP_BETWEEN);
        theme.style(all);
        double top = theme.format().fontSize() * GAP_BETWEEN;
        MonthMarks marks = new MonthMarks(months(data), theme);
        all.setInsets(new RectangleInsets(top, 0, theme.descent() + marks.height(), right));
        for (int i = 0; i < ends.size(); i++) {
            XYPlot plot = plot(data.panels().get(i), data);
            ends.get(i).labels().forEach(plot::addAnnotation);
            marks.lines().forEach(line -> plot.addDomainMarker(line, Layer.BACKGROUND));
            if (i == ends.size() - 1) {
                plot.addAnnotation(marks);
            }
            all.add(plot);
        }
        return theme.chart(all);
    }

    int height(MonthlyPanels data) {
        double marks = new MonthMarks(months(data), theme).height();
        return data.panels().size() * panelHeight(data) + 38 + (int) Math.ceil(marks);
    }

    /** The places of the months with a mandatory request. */
    private static List<Integer> months(MonthlyPanels data) {
        return data.mandatory().stream().map(data.months()::indexOf).toList();
    }

    /** On paper many panels are low, so that they have room on a page that something else begins. */
    private int panelHeight(MonthlyPanels data) {
        return switch (theme.format()) {
            case WIDE -> 170;
            case PHONE -> 150;
            case PRINT -> data.panels().size() > FEW ? 95 : 135;
        };
    }

    private XYPlot plot(Panel panel, MonthlyPanels data) {
        XYPlot plot = new XYPlot(series(panel), null, axis(panel, data), renderer(panel));
        theme.style(plot);
        plot.setRangeGridlinesVisible(true);
        if (panel.scale() == Scale.RATIO) {
            plot.addRangeMarker(theme.reference(1), Layer.BACKGROUND);
        }
        IntStream.range(0, panel.points().size())
                .filter(month -> panel.points().get(month).value() == null)
                .forEach(month -> plot.addAnnotation(new Gap(month)));
        if (panel.goal() != null) {
            plot.getRenderer().addAnnotation(goal(panel), Layer.BACKGROUND);
        }
        plot.addAnnotation(new PanelTitle(panel.name(), theme.strong(), Palette.strong(panel.tone())));
        return plot;
    }

    private GoalLine goal(Panel panel) {
        String name = ScaleText.goal(panel.goal(), panel.scale());
        return new GoalLine(panel.goal(), name, panel.points().size(), theme.label());
    }

    private static YIntervalSeriesCollection series(Panel panel) {
        YIntervalSeries series = new YIntervalSeries(panel.name());
        List<Point> points = panel.points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (IntervalPoints.drawable(point, panel.scale())) {
                series.add(i, point.value(), IntervalPoints.low(point), IntervalPoints.high(point));
            } else if (point.value() == null) {
                series.add(i, Double.NaN, Double.NaN, Double.NaN);
            }
        }
        YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        all.addSeries(series);
        return all;
    }

    private ValueAxis axis(Panel panel, MonthlyPanels data) {
        List<Point> alike = data.panels().stream()
                .filter(other -> other.scale() == panel.scale())
                .flatMap(MonthlyPanelsChart::shown)
                .toList();
        return switch (panel.scale()) {
            case RATIO -> new RatioAxis(IntervalPoints.numbers(alike).filter(value -> value > 0), room(data), theme);
            case SHARE -> styled(new PercentAxis(alike, (int) (room(data) * TICKS)));
            case COUNT -> styled(new NumberAxis());
        };
    }

    /** What has a place on a panel's axis: its points and its goal. */
    private static Stream<Point> shown(Panel panel) {
        return Stream.concat(panel.points().stream(), Stream.of(new Point(panel.goal(), null, null)));
    }

    /** How many labels have room above each other. */
    private double room(MonthlyPanels data) {
        return (panelHeight(data) - theme.format().fontSize() * GAP_BETWEEN)
                / (theme.format().fontSize() * 1.15);
    }

    private NumberAxis styled(NumberAxis axis) {
        theme.style(axis);
        return axis;
    }

    private XYErrorRenderer renderer(Panel panel) {
        XYErrorRenderer renderer = new IntervalRenderer(List.of(panel.tone()), theme);
        renderer.setDrawXError(false);
        renderer.setErrorStroke(theme.uprightInterval());
        renderer.setSeriesLinesVisible(0, true);
        renderer.setSeriesStroke(0, theme.hair());
        return renderer;
    }
}
