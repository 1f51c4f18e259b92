package io.polyphony.reports.charts;

import java.awt.Graphics2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;

/** An axis whose categories are numbers 0, 1, … with a label each, on one line, blank ones too. */
final class NamedColumns extends CategoryAxis {
    private final String[] labels;

    NamedColumns(String[] labels) {
        super(null);
        this.labels = labels.clone();
    }

    @Override
    @SuppressWarnings("rawtypes") // as JFreeChart declares it
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
        int column = Integer.parseInt(category.toString());
        return TextUtils.createTextBlock(labels[column], getTickLabelFont(category), getTickLabelPaint(category));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedColumns && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
