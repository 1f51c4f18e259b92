package io.polyphony.reports.render;

import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Sentence;
import java.time.YearMonth;
import java.util.List;

/**
 * One month in the list of all.
 *
 * @param month the month
 * @param headline the answer of its first report
 * @param finding the first sentence behind it
 * @param change the figure that all months have and how it moved; empty where it is unknown
 * @param line that figure over the months
 * @param documents the reports that lie in its folder, the first one first
 */
public record IndexEntry(
        YearMonth month, String headline, Sentence finding, String change, Sparkline line, List<Document> documents) {

    public IndexEntry {
        documents = List.copyOf(documents);
    }

    /** A report, and whether its annex is there, which older months may lack. */
    public record Document(Audience audience, boolean annex) {}
}
