package io.polyphony.reports.charts;

/** What a chart is drawn for. Each has its own drawing: a phone's chart is not a shrunk wide one. */
public enum Format {
    /** 360 px wide screens. */
    PHONE(360, 12, 6),
    /** Up to 960 px. */
    WIDE(800, 14, 12),
    /** 150 mm on paper. */
    PRINT(600, 12, 12);

    private final int width;
    private final float fontSize;
    private final int monthLabels;

    Format(int width, float fontSize, int monthLabels) {
        this.width = width;
        this.fontSize = fontSize;
        this.monthLabels = monthLabels;
    }

    /** Width of the drawing in its own units. */
    int width() {
        return width;
    }

    /** Size of labels in the same units. */
    float fontSize() {
        return fontSize;
    }

    /** How many months can be labelled. */
    int monthLabels() {
        return monthLabels;
    }
}
