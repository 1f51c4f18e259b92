package io.polyphony.reports.charts;

import io.polyphony.reports.record.Tone;
import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Plain columns of parts, in the colours of their tones, with a line of the ground between two parts. */
final class StackedColumns extends StackedBarRenderer {
    StackedColumns(List<Tone> tones, float between) {
        super();
        setBarPainter(new StandardBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(true);
        for (int i = 0; i < tones.size(); i++) {
            setSeriesPaint(i, Palette.strong(tones.get(i)));
            setSeriesOutlinePaint(i, Palette.PAPER.color());
            setSeriesOutlineStroke(i, new BasicStroke(between));
        }
    }
}
