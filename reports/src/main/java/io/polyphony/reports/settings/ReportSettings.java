package io.polyphony.reports.settings;

import io.polyphony.reports.charts.Colours;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What makes a report the company's own. It changes what is rendered, never what is computed, so that it is no part of the
 * run id: {@code report} renders a month again with what is set now.
 *
 * @param logo the company's logo; empty: none
 * @param colours the colours of both voices
 * @param timeZone in which times of day are told; months stay those of UTC
 * @param fiscalYear when the company's year starts
 * @param goals what figures are held against
 * @param notes what the company's analyst wrote, by month
 * @param contact whom those who take part can turn to; empty: nobody is named
 * @param paper what PDFs are printed on
 * @param retainMonths of how many months rows about people are kept; empty: of all
 */
public record ReportSettings(
        Optional<Logo> logo,
        Colours colours,
        ZoneId timeZone,
        FiscalYear fiscalYear,
        Goals goals,
        Notes notes,
        Optional<Contact> contact,
        Paper paper,
        OptionalInt retainMonths) {
    /** The settings of a company that chose nothing. */
    public static final ReportSettings DEFAULT = new ReportSettings(
            Optional.empty(),
            Colours.DEFAULT,
            ZoneOffset.UTC,
            FiscalYear.CALENDAR,
            Goals.NONE,
            Notes.NONE,
            Optional.empty(),
            Paper.A4,
            OptionalInt.empty());

    /** A moment by the company's clock. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, timeZone);
    }

    /** What the clock is called: {@code UTC}, {@code Europe/Berlin}. */
    public String clock() {
        return timeZone.equals(ZoneOffset.UTC) ? "UTC" : timeZone.getId();
    }
}
