package io.polyphony.reports.charts;

import io.polyphony.reports.record.ChartData.Daily;
import io.polyphony.reports.record.ChartData.DayStrip;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** The month as a strip: a column of posts per day, kinds upon each other, requests marked above. */
final class DayStripChart {
    private static final int PLOT_HEIGHT = 170;

    private final ChartTheme theme;
    private final DayStrip data;
    private final DayMarks marks;

    DayStripChart(ChartTheme theme, DayStrip data) {
        this.theme = theme;
        this.data = data;
        this.marks = new DayMarks(data.asks(), key(), theme);
    }

    int height() {
        return PLOT_HEIGHT + (int) Math.ceil(marks.height());
    }

    JFreeChart chart() {
        StackedColumns renderer =
                new StackedColumns(data.kinds().stream().map(Daily::tone).toList(), 1f);
        CategoryPlot plot = new CategoryPlot(dataset(), days(), posts(), renderer);
        theme.style(plot);
        plot.setInsets(new RectangleInsets(marks.height(), 0, theme.descent(), 0));
        IntStream.rangeClosed(1, data.month().lengthOfMonth())
                .filter(day -> data.posts(day) == null)
                .forEach(day -> plot.addAnnotation(new ColumnGap(day - 1)));
        plot.addAnnotation(marks);
        return theme.chart(plot);
    }

    private ChartKey key() {
        ChartKey key = new ChartKey(theme);
        data.kinds().forEach(kind -> key.add(kind.label(), ChartKey.square(Palette.strong(kind.tone()))));
        for (AskMark mark : AskMark.values()) {
            if (data.asks().stream().anyMatch(ask -> AskMark.of(ask.mandatory()) == mark)) {
                key.add(mark.label(), (g2, left, top, size) -> mark.draw(g2, left + size / 2, top, size, theme));
            }
        }
        return key;
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int kind = 0; kind < data.kinds().size(); kind++) {
            for (int day = 1; day <= data.month().lengthOfMonth(); day++) {
                dataset.addValue(
                        data.kinds().get(kind).posts().get(day - 1), Integer.valueOf(kind), Integer.valueOf(day - 1));
            }
        }
        return dataset;
    }

    private CategoryAxis days() {
        String[] labels = IntStream.rangeClosed(1, data.month().lengthOfMonth())
                .mapToObj(day -> day == 1 || day % 5 == 0 ? Integer.toString(day) : "")
                .toArray(String[]::new);
        CategoryAxis axis = new NamedColumns(labels);
        theme.style(axis);
        axis.setMaximumCategoryLabelWidthRatio(5f);
        axis.setLowerMargin(0.005);
        axis.setUpperMargin(0.005);
        axis.setCategoryMargin(0.12);
        return axis;
    }

    private NumberAxis posts() {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        theme.style(axis);
        return axis;
    }
}
