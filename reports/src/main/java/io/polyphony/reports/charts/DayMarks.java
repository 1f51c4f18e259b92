package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Ask;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** The key, and above the days the signs of requests with what is written at them; mandatory ones have precedence. */
final class DayMarks extends AbstractAnnotation implements CategoryAnnotation {
    private static final double SIGN = 0.85;
    private static final double LANE = 1.3;

    private final transient List<Ask> asks;
    private final transient ChartKey key;
    private final transient ChartTheme theme;

    DayMarks(List<Ask> asks, ChartKey key, ChartTheme theme) {
        super();
        this.asks = asks.stream()
                .sorted(Comparator.comparing(Ask::mandatory).reversed())
                .toList();
        this.key = key;
        this.theme = theme;
    }

    /** The room that is needed above the days. */
    double height() {
        boolean labelled = asks.stream().anyMatch(ask -> !ask.label().isBlank());
        double lanes = (asks.isEmpty() ? 0 : LANE) + (labelled ? LANE : 0);
        return key.height() + lanes * theme.format().fontSize();
    }

    @Override
    public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis days, ValueAxis posts) {
        Shape clip = g2.getClip();
        g2.setClip(null);
        key.draw(g2);
        double size = theme.format().fontSize();
        double top = area.getMinY() - size * LANE;
        List<Rectangle2D> taken = new ArrayList<>();
        for (Ask ask : asks) {
            double x = days.getCategoryMiddle(
                    ask.day() - 1, plot.getDataset().getColumnCount(), area, plot.getDomainAxisEdge());
            AskMark.of(ask.mandatory()).draw(g2, x, top, size * SIGN, theme);
            label(g2, ask, x, top - size * 0.35, area, taken);
        }
        g2.setClip(clip);
    }

    private void label(Graphics2D g2, Ask ask, double x, double baseline, Rectangle2D area, List<Rectangle2D> taken) {
        double width =
                theme.strong().getStringBounds(ask.label(), ChartTheme.EXACT).getWidth();
        double left = Math.max(area.getMinX(), Math.min(x - width / 2, area.getMaxX() - width));
        double size = theme.format().fontSize();
        Rectangle2D box = new Rectangle2D.Double(left - size / 2, baseline - size, width + size, size);
        if (!ask.label().isBlank() && taken.stream().noneMatch(box::intersects)) {
            g2.setFont(theme.strong());
            g2.setPaint(Palette.INK.color());
            g2.drawString(ask.label(), (float) left, (float) baseline);
            taken.add(box);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayMarks marks && marks.asks.equals(asks) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return asks.hashCode();
    }
}
