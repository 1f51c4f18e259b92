package io.polyphony.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleEdge;

/** A column of bars without data: hatched. */
final class ColumnGap extends AbstractAnnotation implements CategoryAnnotation {
    private final int column;

    ColumnGap(int column) {
        super();
        this.column = column;
    }

    @Override
    public void draw(Graphics2D g2, CategoryPlot plot, Rectangle2D area, CategoryAxis axis, ValueAxis shares) {
        int count = plot.getDataset().getColumnCount();
        double left = axis.getCategoryStart(column, count, area, RectangleEdge.BOTTOM);
        double right = axis.getCategoryEnd(column, count, area, RectangleEdge.BOTTOM);
        Gap.hatch(g2, new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnGap gap && gap.column == column && super.equals(other);
    }

    @Override
    public int hashCode() {
        return column;
    }
}
