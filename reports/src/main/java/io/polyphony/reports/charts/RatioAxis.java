package io.polyphony.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A log axis for ratios, with ticks that people know, as many as fit: 0.5, 1, 2, 5 or finer. Always holds 1. */
final class RatioAxis extends LogAxis {
    private static final double MARGIN = 1.15;
    /** From here on powers of ten are enough. */
    private static final double WIDE = 200;

    /** Up to here ticks can be less than twice apart. */
    private static final double NARROW = 9;

    private static final double[] ROUND = {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200};
    private static final double[] CLOSE = {0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10};
    private static final double[] TENS = {1e-6, 1e-5, 1e-4, 0.001, 0.01, 0.1, 1, 10, 100, 1000, 1e4, 1e5, 1e6};
    private static final double[] FINE = {0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75};

    private final double[] ticks;

    /** An axis that holds all values, which must be above zero, and 1. */
    RatioAxis(DoubleStream values, ChartTheme theme) {
        super(null);
        double[] sorted =
                DoubleStream.concat(values, DoubleStream.of(0.8, 1.25)).sorted().toArray();
        double low = sorted[0] / MARGIN;
        double high = sorted[sorted.length - 1] * MARGIN;
        setAutoRange(false);
        setRange(low, high);
        ticks = ticks(low, high);
        theme.style(this);
    }

    private static double[] ticks(double low, double high) {
        DoublePredicate inside = tick -> tick >= low && tick <= high;
        double[] from = high / low > WIDE ? TENS : high / low < 3 ? FINE : high / low < NARROW ? CLOSE : ROUND;
        return Arrays.stream(from).filter(inside).toArray();
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean below = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = below ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> result = new ArrayList<>();
        for (double tick : ticks) {
            String text =
                    new BigDecimal(Double.toString(tick)).stripTrailingZeros().toPlainString();
            result.add(new NumberTick(tick, text, anchor, TextAnchor.CENTER, 0));
        }
        return result;
    }
}
