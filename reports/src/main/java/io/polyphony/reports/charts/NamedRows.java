package io.polyphony.reports.charts;

import io.polyphony.reports.charts.SideLabel.Line;
import io.polyphony.reports.charts.SideLabel.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;

/** Rows of a chart, first on top, each with its name: beside the chart, or above the row where a phone has no room beside it. */
final class NamedRows {
    /** How far above a row its name stands, in rows. */
    private static final double ABOVE = 0.42;

    private final ChartTheme theme;
    private final List<String> names;

    NamedRows(ChartTheme theme, List<String> names) {
        this.theme = theme;
        this.names = names.stream().map(theme::shown).toList();
    }

    /** The height of all rows. */
    int height() {
        return names.size() * (above() ? 58 : 34) + 8;
    }

    /** The place of a row. */
    double row(int fromTop) {
        return names.size() - 1.0 - fromTop;
    }

    private boolean above() {
        return theme.format() == Format.PHONE;
    }

    /** The axis with the names. */
    SymbolAxis axis() {
        List<String> upwards = new ArrayList<>(names);
        Collections.reverse(upwards);
        SymbolAxis axis = new SymbolAxis(null, upwards.toArray(String[]::new));
        theme.style((NumberAxis) axis);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, names.size() - (above() ? 0.2 : 0.5));
        axis.setTickLabelFont(theme.labelFor(names));
        axis.setTickLabelPaint(Palette.INK.color());
        axis.setAxisLineVisible(false);
        axis.setVisible(!above());
        return axis;
    }

    /** Writes the names above the rows of a plot where the axis has none. */
    void write(XYPlot plot) {
        for (int i = 0; above() && i < names.size(); i++) {
            Line name = new Line(names.get(i), theme.labelFor(names), Palette.INK.color());
            plot.addAnnotation(
                    new SideLabel(plot.getDomainAxis().getLowerBound(), row(i) + ABOVE, Side.AT, List.of(name)));
        }
    }
}
