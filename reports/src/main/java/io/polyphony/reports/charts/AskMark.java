package io.polyphony.reports.charts;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** The sign of a request: an upright stroke; a mandatory one has a filled head, so that form tells them apart. */
enum AskMark {
    /** People could follow it. */
    REQUEST("request"),
    /** People had to follow it. */
    MANDATORY("mandatory");

    private final String label;

    AskMark(String label) {
        this.label = label;
    }

    static AskMark of(boolean mandatory) {
        return mandatory ? MANDATORY : REQUEST;
    }

    String label() {
        return label;
    }

    /** Draws the sign from its top, in the middle of x. */
    void draw(Graphics2D g2, double x, double top, double height, ChartTheme theme) {
        g2.setPaint(Palette.INK.color());
        g2.setStroke(theme.tick());
        g2.draw(new Line2D.Double(x, top, x, top + height));
        if (this == MANDATORY) {
            double half = height * 0.45;
            Path2D head = new Path2D.Double();
            head.moveTo(x - half, top);
            head.lineTo(x + half, top);
            head.lineTo(x, top + height * 0.8);
            head.closePath();
            g2.fill(head);
        }
    }
}
