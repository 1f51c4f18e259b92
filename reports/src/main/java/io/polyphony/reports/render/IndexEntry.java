package io.polyphony.reports.render;

import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Sentence;
import java.time.YearMonth;

/**
 * One report in the list of all.
 *
 * @param month its month
 * @param audience its readers
 * @param headline its answer
 * @param finding the first sentence behind it
 * @param change the figure that all months have and how it moved; empty where it is unknown
 * @param line that figure over the months
 * @param files what else lies in the month's folder
 */
public record IndexEntry(
        YearMonth month,
        Audience audience,
        String headline,
        Sentence finding,
        String change,
        Sparkline line,
        Files files) {

    /** Whether files are there that older months may lack. */
    public record Files(boolean operations, boolean annex) {}
}
