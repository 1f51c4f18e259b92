package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.DayStrip;
import io.polyphony.reports.record.ChartData.Forms;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.RankedShares;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.SideBySide;
import io.polyphony.reports.record.ChartData.Timeline;
import io.polyphony.reports.record.ChartData.Waterfall;
import io.polyphony.reports.record.Figure;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Draws figures: each form of data by its own chart. */
public final class Charts {
    private Charts() {}

    /** A chart and the height it needs, in the units of its format. */
    record Sized(JFreeChart chart, int height) {}

    /** The figure as an SVG element, with its title and description, in literal colours. */
    public static VectorDrawing draw(Figure figure, Format format) {
        return VectorDrawing.of(figure.data().to(new Forming(new ChartTheme(format))), figure, format);
    }

    /** The chart of each form. */
    private record Forming(ChartTheme theme) implements Forms<Sized> {
        @Override
        public Sized of(MonthlyPanels panels) {
            MonthlyPanelsChart chart = new MonthlyPanelsChart(theme);
            return new Sized(chart.chart(panels), chart.height(panels));
        }

        @Override
        public Sized of(RankedRatios ranking) {
            return ranked(ranking.rows(), Scale.RATIO);
        }

        @Override
        public Sized of(RankedShares ranking) {
            return ranked(ranking.rows(), Scale.SHARE);
        }

        private Sized ranked(List<Row> rows, Scale scale) {
            RankingChart chart = new RankingChart(theme, scale);
            return new Sized(chart.chart(rows), chart.height(rows));
        }

        @Override
        public Sized of(SideBySide rows) {
            SideBySideChart chart = new SideBySideChart(theme);
            return new Sized(chart.chart(rows), chart.height(rows));
        }

        @Override
        public Sized of(Bars bars) {
            BarsChart chart = new BarsChart(theme, bars);
            return new Sized(chart.chart(), chart.height());
        }

        @Override
        public Sized of(Composition composition) {
            CompositionChart chart = new CompositionChart(theme);
            return new Sized(chart.chart(composition), chart.height());
        }

        @Override
        public Sized of(DayStrip days) {
            DayStripChart chart = new DayStripChart(theme, days);
            return new Sized(chart.chart(), chart.height());
        }

        @Override
        public Sized of(Waterfall waterfall) {
            WaterfallChart chart = new WaterfallChart(theme, waterfall);
            return new Sized(chart.chart(), chart.height());
        }

        @Override
        public Sized of(Timeline timeline) {
            TimelineChart chart = new TimelineChart(theme);
            return new Sized(chart.chart(timeline), chart.height());
        }
    }
}
