package io.polyphony.reports.charts;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.SymbolAxis;

/** Months from left to right, with the year at each January. */
final class MonthAxis extends SymbolAxis {
    /** About as wide as the labels of the axis beside it. */
    static final double TICK_LABELS = 45;
    /** Months of free space after the last one. */
    private static final double AFTER = 0.4;

    /**
     * An axis of months.
     *
     * @param left room for a label left of the first month, in units of the drawing
     * @param right room that is left free beside the axis
     */
    MonthAxis(List<YearMonth> months, double left, double right, ChartTheme theme) {
        super(null, labels(months, theme.format().monthLabels()));
        setGridBandsVisible(false);
        double width = theme.format().width() - right - TICK_LABELS;
        double steps = months.size() - 1 + AFTER;
        double before = Math.max(0.6, steps * left / (width - left));
        setRange(-before, steps);
        theme.style(this);
    }

    /** Labels, blank where there are more months than labels; the last month always has one. */
    static String[] labels(List<YearMonth> months, int most) {
        int step = (months.size() + most - 1) / most;
        String[] labels = new String[months.size()];
        int last = months.size() - 1;
        for (int i = 0; i <= last; i++) {
            labels[i] = (last - i) % step == 0 ? label(months.get(i)) : "";
        }
        return labels;
    }

    private static String label(YearMonth month) {
        String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return month.getMonthValue() == 1 ? name + " ’" + month.getYear() % 100 : name;
    }
}
