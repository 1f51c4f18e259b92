package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Moment;
import io.polyphony.reports.record.ChartData.Timeline;
import java.awt.BasicStroke;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A month's events: a line per event as high as its people, the largest ones labelled. */
final class TimelineChart {
    private static final double HEADROOM = 1.25;
    private static final int LABELLED = 4;
    private static final double DAY = 86_400;

    private final ChartTheme theme;

    TimelineChart(ChartTheme theme) {
        this.theme = theme;
    }

    int height() {
        return 200;
    }

    JFreeChart chart(Timeline data) {
        double most = data.moments().stream().mapToInt(Moment::people).max().orElse(1);
        XYPlot plot = new XYPlot(series(data), days(data.month()), people(most), renderer(data));
        theme.style(plot);
        plot.setInsets(new RectangleInsets(theme.format().fontSize() * 0.6, 0, theme.descent(), 6));
        plot.setRangeGridlinesVisible(true);
        labels(data, most).forEach(plot::addAnnotation);
        return theme.chart(plot);
    }

    private NumberAxis days(YearMonth month) {
        NumberAxis axis = new DayAxis(month.lengthOfMonth());
        theme.style(axis);
        return axis;
    }

    private NumberAxis people(double most) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, most * HEADROOM);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        theme.style(axis);
        return axis;
    }

    private static double day(Moment moment, YearMonth month) {
        Duration since = Duration.between(month.atDay(1).atStartOfDay(), moment.at());
        return Math.min(1 + since.toSeconds() / DAY, month.lengthOfMonth() + 1.5);
    }

    private static YIntervalSeriesCollection series(Timeline data) {
        YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        for (int i = 0; i < data.moments().size(); i++) {
            Moment moment = data.moments().get(i);
            YIntervalSeries series = new YIntervalSeries(i);
            series.add(day(moment, data.month()), moment.people(), 0, moment.people());
            all.addSeries(series);
        }
        return all;
    }

    private XYErrorRenderer renderer(Timeline data) {
        XYErrorRenderer renderer =
                new IntervalRenderer(data.moments().stream().map(Moment::tone).toList(), theme);
        renderer.setDrawXError(false);
        renderer.setErrorStroke(new BasicStroke(3f));
        return renderer;
    }

    private List<XYTextAnnotation> labels(Timeline data, double most) {
        List<Moment> largest = data.moments().stream()
                .sorted(Comparator.comparing(Moment::people).reversed().thenComparing(Moment::at))
                .limit(LABELLED)
                .toList();
        List<XYTextAnnotation> placed = new ArrayList<>();
        for (Moment moment : largest) {
            XYTextAnnotation label = label(moment, data, most);
            if (placed.stream().noneMatch(other -> close(other, label, data.month(), most))) {
                placed.add(label);
            }
        }
        return placed;
    }

    private boolean close(XYTextAnnotation one, XYTextAnnotation other, YearMonth month, double most) {
        double width = days(one.getText(), month) + days(other.getText(), month);
        return Math.abs(one.getX() - other.getX()) < width && Math.abs(one.getY() - other.getY()) < most * 0.13;
    }

    /** The width of a label on the axis, generously. */
    private double days(String label, YearMonth month) {
        return label.length()
                * theme.format().fontSize()
                * 0.6
                / (theme.format().width() - 40)
                * month.lengthOfMonth();
    }

    private XYTextAnnotation label(Moment moment, Timeline data, double most) {
        double day = day(moment, data.month());
        double height = moment.people() + most * 0.05;
        XYTextAnnotation label = new XYTextAnnotation(moment.label(), day, height);
        label.setFont(theme.label());
        label.setPaint(Palette.INK.color());
        double width = days(moment.label(), data.month());
        boolean fits = day + width <= data.month().lengthOfMonth() + 1;
        boolean right = (fits && !crossed(data, day, day + width, height)) || day - width < 1;
        label.setTextAnchor(right ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT);
        return label;
    }

    /** Whether the line of a moment runs through this stretch at this height. */
    private static boolean crossed(Timeline data, double from, double to, double height) {
        return data.moments().stream()
                .filter(moment -> moment.people() >= height)
                .mapToDouble(moment -> day(moment, data.month()))
                .anyMatch(day -> day > from && day < to);
    }
}
