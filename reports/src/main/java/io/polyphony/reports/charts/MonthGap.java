package io.polyphony.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleEdge;

/** A month of bars without data: a hatched column. */
final class MonthGap extends AbstractAnnotation implements CategoryAnnotation {
    private final int month;

    MonthGap(int month) {
        super();
        this.month = month;
    }

    @Override
    public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis months, ValueAxis shares) {
        int count = plot.getDataset().getColumnCount();
        double left = months.getCategoryStart(month, count, area, RectangleEdge.BOTTOM);
        double right = months.getCategoryEnd(month, count, area, RectangleEdge.BOTTOM);
        Gap.hatch(g2, new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthGap gap && gap.month == month && super.equals(other);
    }

    @Override
    public int hashCode() {
        return month;
    }
}
