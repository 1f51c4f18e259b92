package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Scale;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The numbers of points and their intervals. */
final class IntervalPoints {
    private IntervalPoints() {}

    /** Whether a point can be drawn: a log scale has no place for zero. */
    static boolean drawable(Point point, Scale scale) {
        return point.value() != null && (scale != Scale.RATIO || low(point) > 0);
    }

    /** All numbers of the points, ends of intervals too. */
    static DoubleStream numbers(List<Point> points) {
        return points.stream()
                .flatMap(point -> Stream.of(point.value(), point.low(), point.high()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    /** The lower end; the value itself where there is no interval. */
    static double low(Point point) {
        return point.low() == null ? point.value() : point.low();
    }

    /** The upper end; the value itself where there is no interval. */
    static double high(Point point) {
        return point.high() == null ? point.value() : point.high();
    }
}
