package io.polyphony.reports.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A goal across a chart: a thin dashed line, light at its edges so that bars do not hide it, named above the right corner. */
final class GoalLine extends AbstractXYAnnotation implements CategoryAnnotation {
    private static final Stroke EDGE = new BasicStroke(3f);
    private static final Stroke LINE =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {5, 3}, 0);
    /** Of the dash that stands before the name. */
    private static final double KEY = 18;
    /** How far it runs beside the first and the last month: no further than the values written there. */
    private static final double BESIDE = 7;

    private static final double BESIDE_BARS = 3;
    /** Of the name above the plot, as a panel's title has it. */
    private static final double LIFT = 8;

    private final double goal;
    private final String name;
    private final int months;
    private final transient Font font;

    /**
     * The line of a chart.
     *
     * @param goal where it lies on the axis of values
     * @param name what it is called
     * @param months over how many months it runs
     */
    GoalLine(double goal, String name, int months, Font font) {
        super();
        this.months = months;
        this.goal = goal;
        this.name = name;
        this.font = font;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        double from = domain.valueToJava2D(0, area, RectangleEdge.BOTTOM) - BESIDE;
        double to = domain.valueToJava2D(months - 1.0, area, RectangleEdge.BOTTOM) + BESIDE;
        draw(g2, area, range, from, to);
    }

    @Override
    public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis axis, ValueAxis range) {
        double from = axis.getCategoryStart(0, months, area, RectangleEdge.BOTTOM) - BESIDE_BARS;
        double to = axis.getCategoryEnd(months - 1, months, area, RectangleEdge.BOTTOM) + BESIDE_BARS;
        draw(g2, area, range, from, to);
    }

    private void draw(Graphics2D g2, Rectangle2D area, ValueAxis range, double from, double to) {
        Shape clip = g2.getClip();
        g2.setClip(null);
        double y = range.valueToJava2D(goal, area, RectangleEdge.LEFT);
        line(g2, from, to, y, Palette.PAPER.color(), EDGE);
        line(g2, from, to, y, Palette.INK.color(), LINE);
        double baseline = area.getMinY() - LIFT;
        double width = font.getStringBounds(name, ChartTheme.EXACT).getWidth();
        double key = area.getMaxX() - width - KEY - LIFT;
        line(g2, key, key + KEY, baseline - font.getSize2D() * 0.3, Palette.INK.color(), LINE);
        g2.setFont(font);
        TextUtils.drawAlignedString(name, g2, (float) area.getMaxX(), (float) baseline, TextAnchor.BASELINE_RIGHT);
        g2.setClip(clip);
    }

    private static void line(Graphics2D g2, double from, double to, double y, Color color, Stroke stroke) {
        g2.setPaint(color);
        g2.setStroke(stroke);
        g2.draw(new Line2D.Double(from, y, to, y));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoalLine line
                && line.goal == goal
                && line.months == months
                && line.name.equals(name)
                && super.equals(other);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
