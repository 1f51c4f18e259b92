package io.polyphony.reports.record;

/** Who a report is written for. Talent, programme, advocates and operations follow with their own chapters. */
public enum Audience {
    /** What employees' voices added to the brand's. */
    MARKETING("marketing", "Marketing");

    private final String fileName;
    private final String title;

    Audience(String fileName, String title) {
        this.fileName = fileName;
        this.title = title;
    }

    /** The name of its files, without ending. */
    public String fileName() {
        return fileName;
    }

    /** Its name in headers. */
    public String title() {
        return title;
    }
}
