package io.polyphony.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A log axis for ratios, with ticks that people know, as many as fit: 1, 2, 0.5, 10, or finer. Always holds 1. */
final class RatioAxis extends LogAxis {
    private static final double MARGIN = 1.15;

    /** The ticks, those that matter more first: a tick is left out where it would come too near to one before it. */
    private static final double[] TICKS = {
        1, 10, 0.1, 100, 0.01, 1000, 0.001, 1e4, 1e-4, 1e5, 1e-5, 1e6, 1e-6, 2, 0.5, 5, 0.2, 20, 0.05, 50, 0.02, 200,
        0.005, 0.7, 1.5, 3, 0.3, 7, 0.15, 0.8, 1.25, 0.9, 1.1, 0.6, 1.75
    };

    private final List<Double> ticks = new ArrayList<>();

    /**
     * An axis that holds all values, which must be above zero, and 1.
     *
     * @param room how many labels have room on the axis
     */
    RatioAxis(DoubleStream values, double room, ChartTheme theme) {
        super(null);
        double[] sorted =
                DoubleStream.concat(values, DoubleStream.of(0.8, 1.25)).sorted().toArray();
        double low = sorted[0] / MARGIN;
        double high = sorted[sorted.length - 1] * MARGIN;
        setAutoRange(false);
        setRange(low, high);
        double apart = Math.log(high / low) / room;
        for (double tick : TICKS) {
            if (tick >= low && tick <= high && ticks.stream().allMatch(t -> Math.abs(Math.log(t / tick)) >= apart)) {
                ticks.add(tick);
            }
        }
        theme.style(this);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean below = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = below ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return ticks.stream()
                .sorted()
                .map(tick -> new NumberTick(tick, text(tick), anchor, TextAnchor.CENTER, 0))
                .toList();
    }

    private static String text(double tick) {
        return new BigDecimal(Double.toString(tick)).stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatioAxis axis && axis.ticks.equals(ticks) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return ticks.hashCode();
    }
}
