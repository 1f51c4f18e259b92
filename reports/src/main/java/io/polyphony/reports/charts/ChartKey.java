package io.polyphony.reports.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What colours and signs mean, in rows as wide as the format; each entry is a sign and its name. */
final class ChartKey {
    /** From one row to the next, in heights of the font. */
    private static final double ROW = 1.6;

    /** Draws a sign in a square of this size. */
    interface Sign {
        /** Draws the sign with this corner. */
        void draw(Graphics2D g2, double left, double top, double size);
    }

    private record Entry(String name, Sign sign, double left, int row) {}

    private final ChartTheme theme;
    private final List<Entry> entries = new ArrayList<>();
    private double next;
    private int row;

    ChartKey(ChartTheme theme) {
        this.theme = theme;
    }

    void add(String name, Sign sign) {
        double size = theme.format().fontSize();
        double width = size * 1.3
                + theme.label().getStringBounds(name, ChartTheme.EXACT).getWidth();
        if (next > 0 && next + width > theme.format().width()) {
            row++;
            next = 0;
        }
        entries.add(new Entry(name, sign, next, row));
        next += width + size * 1.2;
    }

    /** The room the rows take. */
    double height() {
        return (row + 1) * ROW * theme.format().fontSize();
    }

    void draw(Graphics2D g2) {
        double size = theme.format().fontSize();
        for (Entry entry : entries) {
            double baseline = size * (1 + entry.row() * ROW);
            entry.sign().draw(g2, entry.left(), baseline - size * 0.8, size * 0.85);
            g2.setFont(theme.label());
            g2.setPaint(theme.muted());
            g2.drawString(entry.name(), (float) (entry.left() + size * 1.3), (float) baseline);
        }
    }

    /** A square of a colour. */
    static Sign square(Color color) {
        return (g2, left, top, size) -> {
            g2.setPaint(color);
            g2.fill(new Rectangle2D.Double(left, top, size, size));
        };
    }
}
