package io.polyphony.reports.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/** Months with a mandatory request: a thin dotted line through each panel, and below the months the sign, once with its name. */
final class MonthMarks extends AbstractXYAnnotation {
    /** From the last panel to the sign: the months' labels stand between. Both in heights of the font. */
    private static final double BELOW = 1.75;

    private static final double LANE = 1.1;
    private static final double SIGN = 0.85;
    private static final String NAME = "mandatory request";
    private static final float[] DOTS = {2, 3};

    private final transient List<Integer> months;
    private final transient ChartTheme theme;

    /** The marks of these months, counted from 0. */
    MonthMarks(List<Integer> months, ChartTheme theme) {
        super();
        this.months = List.copyOf(months);
        this.theme = theme;
    }

    /** The room that signs need below the months. */
    double height() {
        return months.isEmpty() ? 0 : LANE * theme.format().fontSize();
    }

    /** The lines through a panel. */
    List<ValueMarker> lines() {
        BasicStroke dotted = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, DOTS, 0);
        return months.stream()
                .map(month -> new ValueMarker(month, Palette.INK.color(), dotted))
                .toList();
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
        if (months.isEmpty()) {
            return;
        }
        Shape clip = g2.getClip();
        g2.setClip(null);
        double size = theme.format().fontSize();
        double top = area.getMaxY() + size * BELOW;
        List<Double> places = months.stream()
                .map(month -> domain.valueToJava2D(month, area, plot.getDomainAxisEdge()))
                .toList();
        places.forEach(x -> AskMark.MANDATORY.draw(g2, x, top, size * SIGN, theme));
        name(g2, places, top + size * SIGN);
        g2.setClip(clip);
    }

    /** The name right of the last sign that leaves it room, else a shorter one left of the first. */
    private void name(Graphics2D g2, List<Double> places, double baseline) {
        double size = theme.format().fontSize();
        g2.setFont(theme.label());
        g2.setPaint(Palette.INK.color());
        for (int i = places.size() - 1; i >= 0; i--) {
            double left = places.get(i) + size;
            double end = i + 1 < places.size()
                    ? places.get(i + 1) - size
                    : theme.format().width();
            if (left + width(NAME) <= end) {
                g2.drawString(NAME, (float) left, (float) baseline);
                return;
            }
        }
        double end = places.get(0) - size;
        String name = width(NAME) <= end ? NAME : AskMark.MANDATORY.label();
        g2.drawString(name, (float) Math.max(0, end - width(name)), (float) baseline);
    }

    private double width(String name) {
        return theme.label().getStringBounds(name, ChartTheme.EXACT).getWidth();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthMarks marks && marks.months.equals(months) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return months.hashCode();
    }
}
