package io.polyphony.reports.charts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A name above its row, as long as it is: it may reach beyond its plot. */
final class RowName extends XYTextAnnotation {
    RowName(String text, double x, double y) {
        super(text, x, y);
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
        super.draw(g2, plot, area, domain, range, rendererIndex, info);
        g2.setClip(clip);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowName && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
