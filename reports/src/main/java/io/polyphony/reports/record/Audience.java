package io.polyphony.reports.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who a report is written for.
 *
 * @param fileName the name of its files, without ending
 * @param title its name in headers
 * @param listed what the list of all months calls it
 * @param advice what stands above the suggestions
 * @param estimates whether its figures have intervals, which the first page then explains; it then has an annex, too
 * @param place where it stands among the others, from 1; the list of months is about the first one
 */
public record Audience(String fileName, String title, String listed, String advice, boolean estimates, int place) {
    /** The name of the PDF that holds its tables in full and what its figures mean; empty where the report has all. */
    public Optional<String> annex() {
        return estimates ? Optional.of(fileName + "-annex.pdf") : Optional.empty();
    }

    /** The names of all its files. */
    public List<String> files() {
        return Stream.concat(Stream.of(".html", ".pdf", ".txt").map(ending -> fileName + ending), annex().stream())
                .toList();
    }
}
