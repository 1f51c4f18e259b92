package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData;
import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.Timeline;
import io.polyphony.reports.record.Figure;
import org.jfree.chart.JFreeChart;

/** Draws figures. */
public final class Charts {
    private Charts() {}

    /** The figure as an SVG element, with its title and description, in literal colours. */
    public static VectorDrawing draw(Figure figure, Format format) {
        ChartTheme theme = new ChartTheme(format);
        ChartData data = figure.data();
        if (data instanceof MonthlyPanels panels) {
            MonthlyPanelsChart chart = new MonthlyPanelsChart(theme);
            return drawing(chart.chart(panels), chart.height(panels), figure, format);
        }
        if (data instanceof RankedRatios ranking) {
            RankedRatiosChart chart = new RankedRatiosChart(theme);
            return drawing(chart.chart(ranking), chart.height(ranking), figure, format);
        }
        if (data instanceof Composition composition) {
            CompositionChart chart = new CompositionChart(theme);
            return drawing(chart.chart(composition), chart.height(), figure, format);
        }
        TimelineChart chart = new TimelineChart(theme);
        return drawing(chart.chart((Timeline) data), chart.height(), figure, format);
    }

    private static VectorDrawing drawing(JFreeChart chart, int height, Figure figure, Format format) {
        return VectorDrawing.of(chart, format.width(), height, figure, format);
    }
}
