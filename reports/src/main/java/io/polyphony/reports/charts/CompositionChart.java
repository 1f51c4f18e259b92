package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.Part;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import java.awt.Font;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Stacked bars, a month each; every group of parts is named once, beside the last month. */
final class CompositionChart {
    private static final double PLOT_HEIGHT = 250;
    /** From one label to the next, in heights of the font. */
    private static final double LINE = 1.25;

    private final ChartTheme theme;

    CompositionChart(ChartTheme theme) {
        this.theme = theme;
    }

    int height() {
        return (int) PLOT_HEIGHT + 40;
    }

    JFreeChart chart(Composition data) {
        CategoryPlot plot = new CategoryPlot(dataset(data), months(data), shares(), renderer(data));
        theme.style(plot);
        plot.setInsets(new RectangleInsets(
                theme.format().fontSize() * (data.goal() == null ? 1 : 1.8), 0, theme.descent(), 0));
        labels(data).forEach(plot::addAnnotation);
        gaps(data).forEach(plot::addAnnotation);
        goal(data).ifPresent(plot::addAnnotation);
        return theme.chart(plot);
    }

    /** The parts of one label are one bar. */
    private static DefaultCategoryDataset dataset(Composition data) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        List<String> labels = labelsOf(data);
        for (int month = 0; month < data.months().size(); month++) {
            Map<String, Double> shares = data.byLabel(month);
            for (int i = 0; i < labels.size(); i++) {
                dataset.addValue(shares.get(labels.get(i)), Integer.valueOf(i), Integer.valueOf(month));
            }
        }
        return dataset;
    }

    private static List<String> labelsOf(Composition data) {
        return data.parts().stream().map(Part::label).distinct().toList();
    }

    private CategoryAxis months(Composition data) {
        String[] labels = MonthAxis.labels(data.months(), theme.format().monthLabels() - 1);
        CategoryAxis axis = new NamedColumns(labels);
        theme.style(axis);
        axis.setMaximumCategoryLabelWidthRatio(5f);
        axis.setLowerMargin(0.01);
        axis.setCategoryMargin(0.25);
        axis.setUpperMargin(widest(data) / (theme.format().width() - 45.0));
        return axis;
    }

    private double widest(Composition data) {
        Font font = theme.strong();
        int last = data.months().size() - 1;
        return 20
                + data.byLabel(last).entrySet().stream()
                        .map(this::text)
                        .mapToDouble(text ->
                                font.getStringBounds(text, ChartTheme.EXACT).getWidth())
                        .max()
                        .orElse(0);
    }

    /** A label with its share, where the format has room for it. */
    private String text(Map.Entry<String, Double> group) {
        boolean narrow = theme.format() == Format.PHONE;
        return narrow ? group.getKey() : group.getKey() + "\u00A0\u00A0" + FigureText.share(group.getValue());
    }

    private NumberAxis shares() {
        NumberAxis axis = new PercentAxis(0, 1);
        theme.style(axis);
        return axis;
    }

    private static StackedColumns renderer(Composition data) {
        List<Tone> tones =
                labelsOf(data).stream().map(label -> tone(data, label)).toList();
        StackedColumns renderer = new StackedColumns(tones, 1.5f);
        renderer.setMaximumBarWidth(0.12);
        return renderer;
    }

    private static Tone tone(Composition data, String label) {
        return data.parts().stream()
                .filter(part -> part.label().equals(label))
                .findFirst()
                .orElseThrow()
                .tone();
    }

    private static List<ColumnGap> gaps(Composition data) {
        return IntStream.range(0, data.months().size())
                .filter(month -> data.byLabel(month).isEmpty())
                .mapToObj(ColumnGap::new)
                .toList();
    }

    /** The goal of the first part, which starts at zero. */
    private Optional<GoalLine> goal(Composition data) {
        return Optional.ofNullable(data.goal())
                .map(goal -> new GoalLine(goal, named(data, goal), data.months().size(), theme.label()));
    }

    /** What the goal is called: {@code Own words: goal 55 %}. */
    static String named(Composition data, double goal) {
        return labelsOf(data).get(0) + ": " + ScaleText.goal(goal, Scale.SHARE);
    }

    private List<CategoryTextAnnotation> labels(Composition data) {
        int last = data.months().size() - 1;
        List<Map.Entry<String, Double>> groups = data.byLabel(last).entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .toList();
        double[] middles = new double[groups.size()];
        double top = 0;
        for (int i = 0; i < middles.length; i++) {
            middles[i] = top + groups.get(i).getValue() / 2;
            top += groups.get(i).getValue();
        }
        double[] places = Spread.places(middles, theme.format().fontSize() * LINE / PLOT_HEIGHT, 1);
        return IntStream.range(0, places.length)
                .mapToObj(i -> label(text(groups.get(i)), last, places[i]))
                .toList();
    }

    private CategoryTextAnnotation label(String text, int month, double y) {
        CategoryTextAnnotation label = new CategoryTextAnnotation("\u00A0\u00A0" + text, month, y);
        label.setCategoryAnchor(CategoryAnchor.END);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(theme.strong());
        label.setPaint(Palette.INK.color());
        return label;
    }
}
