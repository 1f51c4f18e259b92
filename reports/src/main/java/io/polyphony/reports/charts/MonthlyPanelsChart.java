package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Scale;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** One panel per measure over the same months: interval as a bar, point on it, thin line between months. */
final class MonthlyPanelsChart {
    private static final double GAP_BETWEEN = 2.8;

    private final ChartTheme theme;

    MonthlyPanelsChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart chart(MonthlyPanels data) {
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(new MonthAxis(data.months(), theme));
        all.setGap(theme.format().fontSize() * GAP_BETWEEN);
        theme.style(all);
        double top = theme.format().fontSize() * GAP_BETWEEN;
        all.setInsets(new RectangleInsets(top, 0, 0, 0));
        data.panels().forEach(panel -> all.add(plot(panel)));
        return theme.chart(all);
    }

    int height(MonthlyPanels data) {
        int panel = theme.format() == Format.PHONE ? 150 : 170;
        return data.panels().size() * panel + 38;
    }

    private XYPlot plot(Panel panel) {
        XYPlot plot = new XYPlot(series(panel), null, axis(panel), renderer(panel));
        theme.style(plot);
        plot.setRangeGridlinesVisible(true);
        if (panel.scale() == Scale.RATIO) {
            plot.addRangeMarker(theme.reference(1), org.jfree.chart.ui.Layer.BACKGROUND);
        }
        for (int i = 0; i < panel.points().size(); i++) {
            if (panel.points().get(i).value() == null) {
                plot.addAnnotation(new Gap(i));
            }
        }
        plot.addAnnotation(new PanelTitle(panel.name(), theme.strong(), Palette.strong(panel.tone())));
        return plot;
    }

    private static YIntervalSeriesCollection series(Panel panel) {
        YIntervalSeries series = new YIntervalSeries(panel.name());
        List<Point> points = panel.points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.value() != null && (panel.scale() != Scale.RATIO || IntervalPoints.low(point) > 0)) {
                series.add(i, point.value(), IntervalPoints.low(point), IntervalPoints.high(point));
            } else if (point.value() == null) {
                series.add(i, Double.NaN, Double.NaN, Double.NaN);
            }
        }
        YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        all.addSeries(series);
        return all;
    }

    private ValueAxis axis(Panel panel) {
        if (panel.scale() == Scale.RATIO) {
            return new RatioAxis(IntervalPoints.numbers(panel.points()).filter(value -> value > 0), theme);
        }
        NumberAxis axis = panel.scale() == Scale.SHARE ? new PercentAxis(panel.points()) : new NumberAxis();
        theme.style(axis);
        return axis;
    }

    private XYErrorRenderer renderer(Panel panel) {
        XYErrorRenderer renderer = new PaleIntervals(List.of(panel.tone()));
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(theme.interval());
        renderer.setSeriesLinesVisible(0, true);
        renderer.setSeriesStroke(0, theme.hair());
        renderer.setSeriesPaint(0, Palette.strong(panel.tone()));
        double size = theme.format().fontSize() * 0.6;
        renderer.setSeriesShape(0, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        return renderer;
    }
}
