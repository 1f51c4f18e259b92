package io.polyphony.reports.charts;

import io.polyphony.reports.charts.SideLabel.Line;
import io.polyphony.reports.charts.SideLabel.Side;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Numbers as bars from zero, a row each, the number written at the end of its bar. What may still change is the bar's paler
 * end; a number that is not shown has words and no bar.
 */
final class BarsChart {
    private static final double HALF_BAR = 0.22;
    /** Where the rows end, in rows below the middle of the last one. */
    private static final double LOWEST = -0.85;

    private final ChartTheme theme;
    private final Bars data;
    private final NamedRows rows;

    BarsChart(ChartTheme theme, Bars data) {
        this.theme = theme;
        this.data = data;
        rows = new NamedRows(theme, data.bars().stream().map(Bar::label).toList());
    }

    int height() {
        return rows.height() + Math.round(theme.format().fontSize());
    }

    /** The rows, with room below the last one for its note. */
    private SymbolAxis names() {
        SymbolAxis axis = rows.axis();
        axis.setRange(LOWEST, axis.getUpperBound());
        return axis;
    }

    JFreeChart chart() {
        XYPlot plot = new XYPlot(null, sizes(), names(), null);
        theme.style(plot);
        plot.addDomainMarker(new ValueMarker(0, Palette.GRID.color(), theme.hair()), Layer.BACKGROUND);
        List<SideLabel> labels = new ArrayList<>();
        for (int i = 0; i < data.bars().size(); i++) {
            Bar bar = data.bars().get(i);
            if (bar.size() != null) {
                draw(plot, bar, rows.row(i));
            }
            labels.add(label(bar, rows.row(i)));
        }
        labels.forEach(plot::addAnnotation);
        double widest = labels.stream().mapToDouble(SideLabel::width).max().orElse(0);
        plot.setInsets(new RectangleInsets(0, theme.overhang(), theme.descent(), widest));
        rows.write(plot);
        return theme.chart(plot);
    }

    private void draw(XYPlot plot, Bar bar, double row) {
        double open = bar.open() == null ? 0 : Math.min(bar.open(), bar.size());
        box(plot, 0, bar.size() - open, row, Palette.strong(bar.tone()));
        if (open > 0) {
            box(plot, bar.size() - open, bar.size(), row, Palette.interval(bar.tone()));
        }
    }

    private void box(XYPlot plot, double from, double to, double row, Color color) {
        plot.addAnnotation(new XYBoxAnnotation(from, row - HALF_BAR, to, row + HALF_BAR, theme.hair(), color, color));
    }

    private SideLabel label(Bar bar, double row) {
        boolean shown = bar.size() != null;
        Line value = shown
                ? new Line(bar.value(), theme.strong(), Palette.strong(bar.tone()))
                : new Line(bar.value(), theme.label(), theme.muted());
        Line note = new Line(bar.note(), theme.small(), theme.muted());
        return new SideLabel(
                shown ? bar.size() : 0, row, Side.RIGHT, bar.note().isEmpty() ? List.of(value) : List.of(value, note));
    }

    private NumberAxis sizes() {
        double most = data.bars().stream()
                .filter(bar -> bar.size() != null)
                .mapToDouble(Bar::size)
                .max()
                .orElse(0);
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, most > 0 ? most : 1);
        axis.setVisible(false);
        return axis;
    }
}
