package io.polyphony.reports.record;

import java.util.Optional;

/** Who a report is written for. Talent, programme and advocates follow with their own chapters. */
public enum Audience {
    /** What employees' voices added to the brand's. */
    MARKETING("marketing", "Marketing", "What to decide", true),
    /** What came in, what did not get through, what changed and what was withheld. */
    OPERATIONS("operations", "Operations", "To mend", false);

    private final String fileName;
    private final String title;
    private final String advice;
    private final boolean estimates;

    Audience(String fileName, String title, String advice, boolean estimates) {
        this.fileName = fileName;
        this.title = title;
        this.advice = advice;
        this.estimates = estimates;
    }

    /** The name of its files, without ending. */
    public String fileName() {
        return fileName;
    }

    /** Its name in headers. */
    public String title() {
        return title;
    }

    /** What stands above the suggestions. */
    public String advice() {
        return advice;
    }

    /** The name of the PDF that holds its tables in full and what its figures mean; empty where the report has all. */
    public Optional<String> annex() {
        return estimates ? Optional.of(fileName + "-annex.pdf") : Optional.empty();
    }

    /** Whether its figures have intervals, which the first page then explains. */
    public boolean estimates() {
        return estimates;
    }
}
