package io.polyphony.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** How charts look: fonts, lines and margins of one format. Charts say what is drawn. */
final class ChartTheme {
    /** How text is measured: without rounding to pixels, alike on every machine. */
    static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final float HAIR = 1f;

    private final Format format;

    ChartTheme(Format format) {
        this.format = format;
    }

    Format format() {
        return format;
    }

    Font label() {
        return Fonts.plain(format.fontSize());
    }

    Font labelFor(List<String> texts) {
        return Fonts.plainFor(texts, format.fontSize());
    }

    /** A text from outside as this format can show it. */
    String shown(String text) {
        return format == Format.PRINT ? Fonts.printable(text) : text;
    }

    Font strong() {
        return Fonts.strong(format.fontSize());
    }

    /** What is said beside a value. */
    Font small() {
        return Fonts.plain(Math.round(format.fontSize() * 0.86f));
    }

    /** How far letters of labels reach below their line, generously. */
    double descent() {
        return format.fontSize() * 0.4;
    }

    /** How far letters of labels reach to the left of their place, generously. */
    double overhang() {
        return format.fontSize() * 0.3;
    }

    /** The line of an interval: wide, drawn under its point. */
    Stroke interval() {
        return new BasicStroke(format.fontSize() * 0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /** The line of an interval that stands upright: wider than its point, so that it is seen however short it is. */
    Stroke uprightInterval() {
        return new BasicStroke(format.fontSize(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /** The stroke of a sign. */
    Stroke tick() {
        return new BasicStroke(1.8f);
    }

    Stroke hair() {
        return new BasicStroke(HAIR);
    }

    /** A chart of a plot, without title and legend: the page says those. */
    JFreeChart chart(Plot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setElementHinting(false);
        return chart;
    }

    void style(CategoryPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    void style(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainZeroBaselineVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID.color());
        plot.setDomainGridlinePaint(Palette.GRID.color());
        plot.setRangeGridlineStroke(hair());
        plot.setDomainGridlineStroke(hair());
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    void style(Axis axis) {
        axis.setTickLabelFont(label());
        axis.setTickLabelPaint(Palette.MUTED.color());
        axis.setLabel(null);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(Palette.GRID.color());
        if (axis instanceof ValueAxis values) {
            values.setMinorTickMarksVisible(false);
        }
    }

    /** The line that a ratio is read against. */
    ValueMarker reference(double value) {
        return new ValueMarker(value, Palette.MUTED.color(), new BasicStroke(1.4f));
    }

    Color muted() {
        return Palette.MUTED.color();
    }
}
