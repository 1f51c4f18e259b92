package io.polyphony.reports.charts;

import io.polyphony.reports.record.Tone;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Intervals as wide bars, on each a small point with a rim, so that it is seen on its bar; nothing for a gap. */
final class IntervalRenderer extends XYErrorRenderer {
    /** Width of a point in heights of the font. */
    private static final double POINT = 0.6;

    private static final float RIM = 1.5f;

    private final transient List<Tone> tones;

    IntervalRenderer(List<Tone> tones, ChartTheme theme) {
        super();
        this.tones = tones;
        setCapLength(0);
        setErrorStroke(theme.interval());
        setDrawOutlines(true);
        setUseOutlinePaint(true);
        double size = theme.format().fontSize() * POINT;
        for (int i = 0; i < tones.size(); i++) {
            setSeriesPaint(i, Palette.strong(tones.get(i)));
            setSeriesOutlinePaint(i, Palette.PAPER.color());
            setSeriesOutlineStroke(i, new BasicStroke(RIM));
            setSeriesShape(i, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        }
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset data,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (Double.isNaN(data.getYValue(series, item))) {
            return;
        }
        setErrorPaint(Palette.interval(tones.get(series)));
        super.drawItem(g2, state, area, info, plot, domain, range, data, series, item, crosshair, pass);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntervalRenderer && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
