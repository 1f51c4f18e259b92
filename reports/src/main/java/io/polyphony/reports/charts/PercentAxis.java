package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Point;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Shares as per cent, from zero (or the lowest value, where corrections made it negative) with few round ticks. */
final class PercentAxis extends NumberAxis {
    private static final double[] STEPS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10};
    /** So that no point lies on the edge. */
    private static final double HEADROOM = 1.04;

    private static final int MOST_TICKS = 5;

    PercentAxis(List<Point> points) {
        this(points, MOST_TICKS);
    }

    /** An axis with room for so many steps, of which it has five at most. */
    PercentAxis(List<Point> points, int room) {
        this(
                Math.min(0, IntervalPoints.numbers(points).min().orElse(0)),
                IntervalPoints.numbers(points).max().orElse(1) * HEADROOM,
                Math.min(room, MOST_TICKS));
    }

    /** An axis from low to high. */
    PercentAxis(double low, double high) {
        this(low, high, MOST_TICKS);
    }

    private PercentAxis(double low, double high, int most) {
        super(null);
        double step = step(Math.max(Math.min(high, Math.max(1, high / HEADROOM)) - low, STEPS[0]), most);
        setAutoRange(false);
        boolean whole = high > 1 && high <= HEADROOM;
        setRange(Math.floor(low / step) * step, whole ? HEADROOM : Math.max(step, Math.ceil(high / step) * step));
        DecimalFormat format = new DecimalFormat(
                step < 0.01 ? "0.0'\u00A0%'" : "0'\u00A0%'", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMultiplier(100);
        setTickUnit(new NumberTickUnit(step, format));
    }

    private static double step(double span, int most) {
        for (double step : STEPS) {
            if (span / step <= most) {
                return step;
            }
        }
        return span / most;
    }
}
