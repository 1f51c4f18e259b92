package io.polyphony.reports.charts;

import io.polyphony.reports.record.Tone;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Points whose intervals are drawn in the pale form of their own colour; nothing for a gap. */
final class PaleIntervals extends XYErrorRenderer {
    private final transient List<Tone> tones;

    PaleIntervals(List<Tone> tones) {
        super();
        this.tones = tones;
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
        setErrorPaint(Palette.pale(tones.get(series)));
        super.drawItem(g2, state, area, info, plot, domain, range, data, series, item, crosshair, pass);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaleIntervals && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
