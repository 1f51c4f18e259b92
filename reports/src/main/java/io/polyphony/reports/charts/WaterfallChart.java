package io.polyphony.reports.charts;

import io.polyphony.reports.charts.SideLabel.Line;
import io.polyphony.reports.charts.SideLabel.Side;
import io.polyphony.reports.record.ChartData.Step;
import io.polyphony.reports.record.ChartData.Waterfall;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * What moved a ratio, a row per step: each bar begins where the one before ended, on a log scale, from the first ratio in the
 * top row to the last one in the bottom row.
 */
final class WaterfallChart {
    private static final double HALF_BAR = 0.22;
    /** The narrowest scale, so that steps of nearly nothing look like that. */
    private static final double NARROWEST = 0.1;

    private final ChartTheme theme;
    private final Waterfall data;
    private final NamedRows rows;

    WaterfallChart(ChartTheme theme, Waterfall data) {
        this.theme = theme;
        this.data = data;
        rows = new NamedRows(theme, names(data));
    }

    int height() {
        return rows.height();
    }

    JFreeChart chart() {
        XYPlot plot = new XYPlot(null, effects(), rows.axis(), null);
        theme.style(plot);
        double end = data.steps().stream().mapToDouble(Step::effect).sum();
        for (double edge : new double[] {0, end}) {
            plot.addDomainMarker(new ValueMarker(edge, Palette.GRID.color(), theme.hair()), Layer.BACKGROUND);
        }
        List<SideLabel> labels = new ArrayList<>();
        labels.add(label(0, rows.row(0), ratio(data.first()), "", Palette.INK.color()));
        double reached = 0;
        for (int i = 0; i < data.steps().size(); i++) {
            Step step = data.steps().get(i);
            double next = reached + step.effect();
            plot.addAnnotation(bar(reached, next, rows.row(i + 1), Palette.strong(step.tone())));
            labels.add(label(
                    Math.max(reached, next),
                    rows.row(i + 1),
                    effect(step),
                    ChangeText.parts(step.before(), step.now()) + ChangeText.stepSpan(step.interval()),
                    Palette.strong(step.tone())));
            reached = next;
        }
        labels.add(label(end, rows.row(data.steps().size() + 1), ratio(data.last()), "", Palette.INK.color()));
        labels.forEach(plot::addAnnotation);
        double widest = labels.stream().mapToDouble(SideLabel::width).max().orElse(0);
        plot.setInsets(new RectangleInsets(0, 0, theme.descent(), widest));
        rows.write(plot);
        return theme.chart(plot);
    }

    /** Said of the ratio, since a brand that earns less raises it. */
    private static String effect(Step step) {
        String effect = ChangeText.step(step.effect());
        return effect.endsWith("%") ? "ratio " + effect : effect;
    }

    private static String ratio(double ratio) {
        return FigureText.ratio(ratio) + "\u00A0times";
    }

    private XYBoxAnnotation bar(double from, double to, double row, Color color) {
        return new XYBoxAnnotation(
                Math.min(from, to), row - HALF_BAR, Math.max(from, to), row + HALF_BAR, theme.hair(), color, color);
    }

    private SideLabel label(double x, double row, String strong, String small, Color color) {
        Line first = new Line(strong, theme.strong(), color);
        return new SideLabel(
                x,
                row,
                Side.RIGHT,
                small.isEmpty() ? List.of(first) : List.of(first, new Line(small, theme.small(), theme.muted())));
    }

    private static List<String> names(Waterfall data) {
        return Stream.of(
                        Stream.of(FigureText.month(data.from(), data.to())),
                        data.steps().stream().map(Step::label),
                        Stream.of(FigureText.month(data.to(), data.to())))
                .flatMap(name -> name)
                .toList();
    }

    private NumberAxis effects() {
        double low = 0;
        double high = 0;
        double reached = 0;
        for (Step step : data.steps()) {
            reached += step.effect();
            low = Math.min(low, reached);
            high = Math.max(high, reached);
        }
        NumberAxis axis = new NumberAxis();
        axis.setRange(low - NARROWEST / 10, Math.max(high, low + NARROWEST));
        axis.setVisible(false);
        return axis;
    }
}
