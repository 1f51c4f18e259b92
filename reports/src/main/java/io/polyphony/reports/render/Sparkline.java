package io.polyphony.reports.render;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * A figure over the months as a line of a word's height, without axes, on a log scale. It is for the eye alone: the text
 * beside it says the figures.
 *
 * @param values one for each month, oldest first; null: unknown, a gap
 * @param marked the place of the month that carries the dot
 */
public record Sparkline(List<Double> values, int marked) {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double MARGIN = 4;

    /** Whether there is a line to draw: two months, and the marked one is known. */
    public boolean drawn() {
        return values.get(marked) != null
                && values.stream().filter(Objects::nonNull).count() > 1;
    }

    /** The line: an SVG path that starts anew after each gap. */
    public String path() {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int month = 0; month < values.size(); month++) {
            boolean known = values.get(month) != null;
            if (known) {
                path.append(pen ? 'L' : 'M').append(x(month)).append(' ').append(y(month));
            }
            pen = known;
        }
        return path.toString();
    }

    /** The place of a month from the left. */
    public String x(int month) {
        return shown(MARGIN + month * (WIDTH - 2 * MARGIN) / Math.max(1, values.size() - 1));
    }

    /** The height of a known month's value. */
    public String y(int month) {
        double low = logarithms().min().orElse(0);
        double high = logarithms().max().orElse(0);
        double part = high > low ? (Math.log(values.get(month)) - low) / (high - low) : 0.5;
        return shown(HEIGHT - MARGIN - part * (HEIGHT - 2 * MARGIN));
    }

    private DoubleStream logarithms() {
        return values.stream().filter(Objects::nonNull).mapToDouble(Math::log);
    }

    private static String shown(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
