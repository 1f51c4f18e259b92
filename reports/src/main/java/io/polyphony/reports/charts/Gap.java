package io.polyphony.reports.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Missing data: a hatched column, never a zero. */
final class Gap extends AbstractXYAnnotation {
    /** Half of its width, in months. */
    static final double HALF = 0.3;

    private static final int STEP = 6;

    private final int index;

    Gap(int index) {
        super();
        this.index = index;
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
        double left = domain.valueToJava2D(index - HALF, area, RectangleEdge.BOTTOM);
        double right = domain.valueToJava2D(index + HALF, area, RectangleEdge.BOTTOM);
        hatch(g2, new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()));
    }

    /** Fills a rectangle with slanted lines. */
    static void hatch(Graphics2D g2, Rectangle2D column) {
        Shape clip = g2.getClip();
        g2.clip(column);
        g2.setPaint(Palette.GAP.color());
        g2.setStroke(new BasicStroke(1f));
        double width = column.getWidth();
        for (double y = column.getMinY(); y <= column.getMaxY() + width; y += STEP) {
            g2.draw(new Line2D.Double(column.getMinX(), y, column.getMaxX(), y - width));
        }
        g2.setClip(clip);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gap gap && gap.index == index && super.equals(other);
    }

    @Override
    public int hashCode() {
        return index;
    }
}
