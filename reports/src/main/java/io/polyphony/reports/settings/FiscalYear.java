package io.polyphony.reports.settings;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A company's year.
 *
 * @param starts its first month; January: the calendar's year, of which nothing is said
 */
public record FiscalYear(Month starts) {
    /** The calendar's year. */
    public static final FiscalYear CALENDAR = new FiscalYear(Month.JANUARY);

    /** Where a month lies in it, {@code fiscal 2026/27, month 7, Q3}; empty for the calendar's year. */
    public String place(YearMonth month) {
        if (starts == Month.JANUARY) {
            return "";
        }
        int since = Math.floorMod(month.getMonthValue() - starts.getValue(), 12);
        int year = month.minusMonths(since).getYear();
        return String.format(
                Locale.ROOT,
                "fiscal %d/%02d, month %d, Q%d",
                year,
                Math.floorMod(year + 1, 100),
                since + 1,
                since / 3 + 1);
    }
}
