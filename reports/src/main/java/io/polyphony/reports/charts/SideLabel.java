package io.polyphony.reports.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/** A value beside what it belongs to, with smaller lines below it; kept between the top and the bottom of its plot. */
final class SideLabel extends AbstractXYAnnotation {
    /** On which side of the place it stands. */
    enum Side {
        LEFT(-DISTANCE),
        RIGHT(DISTANCE),
        /** It begins at the place itself. */
        AT(0);

        private final double shift;

        Side(double shift) {
            this.shift = shift;
        }
    }

    /** A line of a label. */
    record Line(String text, Font font, Color color) {
        double width() {
            return font.getStringBounds(text, ChartTheme.EXACT).getWidth();
        }
    }

    /** Between the place and the label. */
    static final double DISTANCE = 12;

    private static final double LINE_HEIGHT = 1.25;

    private final double x;
    private final double y;
    private final Side side;
    private final transient List<Line> lines;

    SideLabel(double x, double y, Side side, List<Line> lines) {
        super();
        this.x = x;
        this.y = y;
        this.side = side;
        this.lines = List.copyOf(lines);
    }

    /** The room it takes beside its place. */
    double width() {
        return DISTANCE + lines.stream().mapToDouble(Line::width).max().orElse(0);
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
        Shape clip = g2.getClip();
        g2.setClip(null);
        double left = domain.valueToJava2D(x, area, plot.getDomainAxisEdge()) + side.shift;
        double middle = range.valueToJava2D(y, area, plot.getRangeAxisEdge());
        double half = height(0) / 2;
        double lowest = Math.max(area.getMinY() + half, area.getMaxY() + half - height());
        double next = Math.min(Math.max(middle, area.getMinY() + half), lowest);
        TextAnchor anchor = side == Side.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        for (int i = 0; i < lines.size(); i++) {
            g2.setFont(lines.get(i).font());
            g2.setPaint(lines.get(i).color());
            TextUtils.drawAlignedString(lines.get(i).text(), g2, (float) left, (float) next, anchor);
            next += height(i);
        }
        g2.setClip(clip);
    }

    private double height() {
        return lines.stream()
                .mapToDouble(line -> line.font().getSize2D() * LINE_HEIGHT)
                .sum();
    }

    private double height(int line) {
        return lines.get(line).font().getSize2D() * LINE_HEIGHT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SideLabel label && label.lines.equals(lines) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }
}
