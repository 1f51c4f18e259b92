package io.polyphony.reports.charts;

import io.polyphony.reports.charts.SideLabel.Line;
import io.polyphony.reports.charts.SideLabel.Side;
import io.polyphony.reports.record.ChartData.Measured;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.SideBySide;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Rows with several measures in columns: in each the interval as a bar, the point on it, the value written at the column's right edge. A
 * row without a value in a column is empty there. So one sees whether what is high in one column is high in the next.
 */
final class SideBySideChart {
    private static final double EMS_PER_TICK = 6;
    /** Room for a column's name, in heights of the font. */
    private static final double HEAD = 2.2;

    private final ChartTheme theme;

    SideBySideChart(ChartTheme theme) {
        this.theme = theme;
    }

    int height(SideBySide data) {
        return data.labels().size() * (theme.format() == Format.PHONE ? 50 : 28)
                + (int) Math.ceil(theme.format().fontSize() * (HEAD + 2));
    }

    JFreeChart chart(SideBySide data) {
        NamedRows rows = new NamedRows(theme, data.labels());
        CombinedRangeXYPlot all = new CombinedRangeXYPlot(rows.axis());
        theme.style(all);
        double widest = 0;
        for (Measured column : data.columns()) {
            ValueAxis axis = axis(column, data.columns().size());
            List<SideLabel> values = values(column, rows, axis.getUpperBound());
            widest = Math.max(
                    widest, values.stream().mapToDouble(SideLabel::width).max().orElse(0));
            XYPlot plot = plot(column, rows, axis);
            values.forEach(plot::addAnnotation);
            if (all.getSubplots().isEmpty()) {
                rows.write(plot);
            }
            all.add(plot);
        }
        double size = theme.format().fontSize();
        all.setGap(widest + size);
        all.setInsets(new RectangleInsets(size * HEAD, theme.overhang(), theme.descent(), Math.max(size, widest)));
        return theme.chart(all);
    }

    private XYPlot plot(Measured column, NamedRows rows, ValueAxis axis) {
        XYErrorRenderer renderer = new IntervalRenderer(column.tones(), theme);
        renderer.setDrawYError(false);
        XYPlot plot = new XYPlot(series(column, rows), axis, null, renderer);
        theme.style(plot);
        plot.setDomainGridlinesVisible(true);
        if (column.scale() == Scale.RATIO) {
            plot.addDomainMarker(theme.reference(1), Layer.BACKGROUND);
        }
        plot.addAnnotation(new PanelTitle(column.name(), theme.strong(), Palette.INK.color()));
        return plot;
    }

    private ValueAxis axis(Measured column, int columns) {
        double room = theme.format().width() / (theme.format().fontSize() * EMS_PER_TICK) / columns;
        if (column.scale() == Scale.RATIO) {
            return new RatioAxis(
                    IntervalPoints.numbers(column.points()).filter(value -> value > 0), Math.max(1, room), theme);
        }
        PercentAxis shares = new PercentAxis(column.points(), (int) Math.max(2, room));
        theme.style(shares);
        return shares;
    }

    private List<SideLabel> values(Measured column, NamedRows rows, double right) {
        List<SideLabel> values = new ArrayList<>();
        for (int i = 0; i < column.points().size(); i++) {
            Point point = column.points().get(i);
            if (point.value() != null) {
                Line line = new Line(
                        ScaleText.told(point.value(), column.scale()),
                        theme.strong(),
                        Palette.strong(column.tones().get(i)));
                values.add(new SideLabel(right, rows.row(i), Side.RIGHT, List.of(line)));
            }
        }
        return values;
    }

    private static XYIntervalSeriesCollection series(Measured column, NamedRows rows) {
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        for (int i = 0; i < column.points().size(); i++) {
            XYIntervalSeries series = new XYIntervalSeries(i);
            Point point = column.points().get(i);
            if (point.value() != null) {
                double y = rows.row(i);
                double value = point.value();
                double low = IntervalPoints.drawable(point, column.scale()) ? IntervalPoints.low(point) : value;
                series.add(value, low, IntervalPoints.high(point), y, y, y);
            }
            all.addSeries(series);
        }
        return all;
    }
}
