package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.Part;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Stacked bars, a month each; every group of parts is named once, beside the last month. */
final class CompositionChart {
    private static final double PLOT_HEIGHT = 250;

    private final ChartTheme theme;

    CompositionChart(ChartTheme theme) {
        this.theme = theme;
    }

    int height() {
        return (int) PLOT_HEIGHT + 40;
    }

    JFreeChart chart(Composition data) {
        CategoryPlot plot = new CategoryPlot(dataset(data), months(data), shares(), renderer(data));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(theme.format().fontSize(), 0, 0, 0));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        labels(data).forEach(plot::addAnnotation);
        gaps(data).forEach(plot::addAnnotation);
        return theme.chart(plot);
    }

    private static DefaultCategoryDataset dataset(Composition data) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int part = 0; part < data.parts().size(); part++) {
            for (int month = 0; month < data.months().size(); month++) {
                Number share = data.parts().get(part).shares().get(month);
                dataset.addValue(share, Integer.valueOf(part), Integer.valueOf(month));
            }
        }
        return dataset;
    }

    private CategoryAxis months(Composition data) {
        String[] labels = MonthAxis.labels(data.months(), theme.format().monthLabels() - 1);
        CategoryAxis axis = new NamedMonths(labels);
        theme.style(axis);
        axis.setMaximumCategoryLabelWidthRatio(5f);
        axis.setLowerMargin(0.01);
        axis.setCategoryMargin(0.25);
        axis.setUpperMargin(widest(data) / (theme.format().width() - 45.0));
        return axis;
    }

    private double widest(Composition data) {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        Font font = theme.strong();
        return 20
                + data.parts().stream()
                        .mapToDouble(part ->
                                font.getStringBounds(part.label(), exact).getWidth())
                        .max()
                        .orElse(0);
    }

    private NumberAxis shares() {
        NumberAxis axis = new PercentAxis(0, 1);
        theme.style(axis);
        return axis;
    }

    private static StackedBarRenderer renderer(Composition data) {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.12);
        for (int i = 0; i < data.parts().size(); i++) {
            renderer.setSeriesPaint(i, Palette.strong(data.parts().get(i).tone()));
        }
        return renderer;
    }

    private static List<MonthGap> gaps(Composition data) {
        return IntStream.range(0, data.months().size())
                .filter(month ->
                        data.parts().stream().allMatch(part -> part.shares().get(month) == null))
                .mapToObj(MonthGap::new)
                .toList();
    }

    private List<CategoryTextAnnotation> labels(Composition data) {
        int last = data.months().size() - 1;
        Map<String, Double> middles = middles(data, last);
        double distance = theme.format().fontSize() * 1.15 / PLOT_HEIGHT;
        List<CategoryTextAnnotation> labels = new ArrayList<>();
        double free = 0;
        for (Map.Entry<String, Double> group : middles.entrySet()) {
            double y = Math.max(group.getValue(), free);
            labels.add(label(group.getKey(), last, y));
            free = y + distance;
        }
        return labels;
    }

    private CategoryTextAnnotation label(String text, int month, double y) {
        CategoryTextAnnotation label = new CategoryTextAnnotation("\u00A0\u00A0" + text, month, y);
        label.setCategoryAnchor(CategoryAnchor.END);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(theme.strong());
        label.setPaint(Palette.INK.color());
        return label;
    }

    private static Map<String, Double> middles(Composition data, int month) {
        Map<String, Double> from = new LinkedHashMap<>();
        Map<String, Double> middles = new LinkedHashMap<>();
        double top = 0;
        for (Part part : data.parts()) {
            Double share = part.shares().get(month);
            if (share != null && share > 0) {
                double start = from.merge(part.label(), top, (old, now) -> old);
                top += share;
                middles.put(part.label(), (start + top) / 2);
            }
        }
        return middles;
    }
}
