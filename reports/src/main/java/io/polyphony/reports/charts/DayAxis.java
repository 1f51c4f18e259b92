package io.polyphony.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The days of a month, labelled at 1, 5, 10, … */
final class DayAxis extends NumberAxis {
    private final int days;

    DayAxis(int days) {
        super(null);
        this.days = days;
        setRange(0.5, days + 1.5);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return IntStream.rangeClosed(1, days)
                .filter(day -> day == 1 || day % 5 == 0)
                .mapToObj(
                        day -> new NumberTick(day, Integer.toString(day), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayAxis axis && axis.days == days && super.equals(other);
    }

    @Override
    public int hashCode() {
        return days;
    }
}
