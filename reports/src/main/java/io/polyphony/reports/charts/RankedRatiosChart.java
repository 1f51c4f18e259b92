package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.Row;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** A ranking: one row per name, the interval as a bar, the point on it, on a log scale with 1 marked. */
final class RankedRatiosChart {
    private final ChartTheme theme;

    RankedRatiosChart(ChartTheme theme) {
        this.theme = theme;
    }

    JFreeChart chart(RankedRatios data) {
        RatioAxis ratios = new RatioAxis(
                data.rows().stream()
                        .flatMapToDouble(row -> IntervalPoints.numbers(List.of(row.point())))
                        .filter(value -> value > 0),
                theme);
        XYPlot plot = new XYPlot(series(data.rows()), ratios, names(data.rows()), renderer(data.rows()));
        theme.style(plot);
        plot.setInsets(roomForEndLabels());
        plot.setDomainGridlinesVisible(true);
        plot.addDomainMarker(theme.reference(1), Layer.BACKGROUND);
        if (labelsAbove()) {
            labels(plot, data.rows(), ratios.getLowerBound());
        }
        return theme.chart(plot);
    }

    int height(RankedRatios data) {
        return data.rows().size() * (labelsAbove() ? 40 : 30) + 34;
    }

    /** Labels of the scale's ends are centred on the ends, where nothing else keeps them from being cut. */
    private RectangleInsets roomForEndLabels() {
        double half = theme.format().fontSize();
        return new RectangleInsets(0, labelsAbove() ? half : 0, 0, half);
    }

    private boolean labelsAbove() {
        return theme.format() == Format.PHONE;
    }

    private ValueAxis names(List<Row> rows) {
        String[] labels = new String[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.get(rows.size() - 1 - i).label();
        }
        SymbolAxis axis = new SymbolAxis(null, labels);
        theme.style((NumberAxis) axis);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.6, labels.length - (labelsAbove() ? 0.2 : 0.4));
        axis.setTickLabelFont(theme.labelFor(List.of(labels)));
        axis.setTickLabelPaint(Palette.INK.color());
        axis.setVisible(!labelsAbove());
        return axis;
    }

    private void labels(XYPlot plot, List<Row> rows, double left) {
        for (int i = 0; i < rows.size(); i++) {
            XYTextAnnotation label = new XYTextAnnotation(rows.get(i).label(), left, rows.size() - 1 - i + 0.42);
            label.setFont(theme.label());
            label.setPaint(Palette.INK.color());
            label.setTextAnchor(TextAnchor.CENTER_LEFT);
            plot.addAnnotation(label);
        }
    }

    private static XYIntervalSeriesCollection series(List<Row> rows) {
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        for (int i = 0; i < rows.size(); i++) {
            XYIntervalSeries series = new XYIntervalSeries(i);
            Point point = rows.get(i).point();
            double y = rows.size() - 1.0 - i;
            double low = IntervalPoints.low(point) > 0 ? IntervalPoints.low(point) : point.value();
            series.add(point.value(), low, IntervalPoints.high(point), y, y, y);
            all.addSeries(series);
        }
        return all;
    }

    private XYErrorRenderer renderer(List<Row> rows) {
        XYErrorRenderer renderer =
                new PaleIntervals(rows.stream().map(Row::tone).toList());
        renderer.setDrawYError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(theme.interval());
        double size = theme.format().fontSize() * 0.7;
        for (int i = 0; i < rows.size(); i++) {
            renderer.setSeriesPaint(i, Palette.strong(rows.get(i).tone()));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        }
        return renderer;
    }
}
