package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Goal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A chart's numbers as text, as sentences round them. */
final class ScaleText {
    /** Length of the sign with its space. */
    private static final int PER_CENT = 2;

    private ScaleText() {}

    /** A value as sentences write it. */
    static String rounded(double value, Scale scale) {
        return switch (scale) {
            case RATIO -> FigureText.ratio(value);
            case SHARE -> FigureText.share(value);
            case COUNT -> FigureText.count(value);
        };
    }

    /** A value as charts of rankings write it. */
    static String told(double value, Scale scale) {
        return scale == Scale.SHARE ? part(value) : rounded(value, scale);
    }

    /** What the company wants, {@code goal 62.5 %}. */
    static String goal(double goal, Scale scale) {
        return "goal\u00A0" + Goal.text(goal, scale == Scale.SHARE);
    }

    /** A part of a whole: most are published in whole per cent, and get no decimal of zero. */
    static String part(double share) {
        return FigureText.share(share).replace(".0\u00A0%", "\u00A0%");
    }

    /** Both ends of an interval, {@code 5.8 to 10.8}, with as many decimals as the value; blank where there is none. */
    static String interval(Point point, Scale scale) {
        if (point.low() == null || point.high() == null) {
            return "";
        }
        String low = end(point.low(), point.value(), scale);
        String high = end(point.high(), point.value(), scale);
        return (scale == Scale.SHARE ? low.substring(0, low.length() - PER_CENT) : low) + " to " + high;
    }

    /** An end with the decimals of its value, unless it would look like none or like 1 without being it. */
    private static String end(double end, double value, Scale scale) {
        if (scale != Scale.RATIO) {
            return rounded(end, scale);
        }
        BigDecimal rounded = BigDecimal.valueOf(end).setScale(decimals(value), RoundingMode.HALF_UP);
        boolean hidden =
                rounded.doubleValue() != end && (rounded.signum() == 0 || rounded.compareTo(BigDecimal.ONE) == 0);
        return hidden || end >= 1000 ? FigureText.ratio(end) : rounded.toPlainString();
    }

    /** Decimals of a ratio of two digits. */
    private static int decimals(double value) {
        return value > 0 ? Math.max(0, 1 - (int) Math.floor(Math.log10(value))) : 2;
    }
}
