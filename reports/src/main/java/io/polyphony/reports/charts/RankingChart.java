package io.polyphony.reports.charts;

import io.polyphony.reports.charts.SideLabel.Line;
import io.polyphony.reports.charts.SideLabel.Side;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.ChartData.Scale;
import java.util.ArrayList;
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

/**
 * A ranking: one row per name, the interval as a bar, the point on it; ratios on a log scale with 1 marked, shares as per
 * cent from zero.
 */
final class RankingChart {
    private static final double EMS_PER_TICK = 6;

    private final ChartTheme theme;
    private final Scale scale;

    RankingChart(ChartTheme theme, Scale scale) {
        this.theme = theme;
        this.scale = scale;
    }

    JFreeChart chart(List<Row> rows) {
        ValueAxis values = axis(rows);
        XYPlot plot = new XYPlot(series(rows), values, names(rows), renderer(rows));
        theme.style(plot);
        List<SideLabel> labels = values(rows, values.getUpperBound());
        labels.forEach(plot::addAnnotation);
        plot.setInsets(room(labels));
        plot.setDomainGridlinesVisible(true);
        if (scale == Scale.RATIO) {
            plot.addDomainMarker(theme.reference(1), Layer.BACKGROUND);
        }
        if (labelsAbove()) {
            labels(plot, rows, values.getLowerBound());
        }
        return theme.chart(plot);
    }

    int height(List<Row> rows) {
        return rows.size() * (labelsAbove() ? 40 : 30) + 34;
    }

    private ValueAxis axis(List<Row> rows) {
        List<Point> points = rows.stream().map(Row::point).toList();
        if (scale == Scale.SHARE) {
            PercentAxis shares = new PercentAxis(points);
            theme.style(shares);
            return shares;
        }
        return new RatioAxis(
                IntervalPoints.numbers(points).filter(value -> value > 0),
                theme.format().width() / (theme.format().fontSize() * EMS_PER_TICK),
                theme);
    }

    /** Beside the values; labels of the scale's ends are centred on the ends, where nothing else keeps them whole. */
    private RectangleInsets room(List<SideLabel> values) {
        double half = theme.format().fontSize() * 1.3;
        double widest = values.stream().mapToDouble(SideLabel::width).max().orElse(0);
        return new RectangleInsets(0, labelsAbove() ? half : theme.overhang(), theme.descent(), Math.max(half, widest));
    }

    private List<SideLabel> values(List<Row> rows, double right) {
        List<SideLabel> values = new ArrayList<>();
        for (Row row : rows) {
            String text = ScaleText.told(row.point().value(), scale);
            Line line = new Line(text, theme.strong(), Palette.strong(row.tone()));
            values.add(new SideLabel(right, rows.size() - 1.0 - values.size(), Side.RIGHT, List.of(line)));
        }
        return values;
    }

    private boolean labelsAbove() {
        return theme.format() == Format.PHONE;
    }

    private ValueAxis names(List<Row> rows) {
        String[] labels = new String[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = theme.shown(rows.get(rows.size() - 1 - i).label());
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

    private XYIntervalSeriesCollection series(List<Row> rows) {
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        for (int i = 0; i < rows.size(); i++) {
            XYIntervalSeries series = new XYIntervalSeries(i);
            Point point = rows.get(i).point();
            double y = rows.size() - 1.0 - i;
            double low = IntervalPoints.drawable(point, scale) ? IntervalPoints.low(point) : point.value();
            series.add(point.value(), low, IntervalPoints.high(point), y, y, y);
            all.addSeries(series);
        }
        return all;
    }

    private XYErrorRenderer renderer(List<Row> rows) {
        XYErrorRenderer renderer =
                new IntervalRenderer(rows.stream().map(Row::tone).toList(), theme);
        renderer.setDrawYError(false);
        return renderer;
    }
}
