package io.polyphony.reports.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A panel's name above its left corner, in the colour of what it shows. */
final class PanelTitle extends AbstractXYAnnotation {
    private static final float LIFT = 8f;

    private final String text;
    private final Font font;
    private final Color color;

    PanelTitle(String text, Font font, Color color) {
        super();
        this.text = text;
        this.font = font;
        this.color = color;
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
        g2.setFont(font);
        g2.setPaint(color);
        g2.drawString(text, (float) area.getMinX(), (float) area.getMinY() - LIFT);
        g2.setClip(clip);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PanelTitle title && title.text.equals(text) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
