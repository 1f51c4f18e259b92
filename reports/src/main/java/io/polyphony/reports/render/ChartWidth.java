package io.polyphony.reports.render;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The width of charts on paper. A chart that does not fit on the rest of a page leaves it empty, so charts are narrower where
 * that saves a page or brings the first one to the first page; all charts of a report have the same width.
 */
final class ChartWidth {
    /** What a style sheet says where this width is meant: its own width is the widest. */
    private static final String WIDEST = "/*chart*/150mm";
    /** Each is laid out to be tried. In the narrowest, labels are still as large as footnotes. */
    private static final List<Integer> WIDTHS = List.of(150, 124);

    private ChartWidth() {}

    /**
     * The document with the width that suits it, the wider one of equals; one without charts as it is.
     *
     * @param space what a document takes, less is better
     */
    static String fitted(String document, ToIntFunction<String> space) {
        if (!document.contains("<svg")) {
            return document;
        }
        return WIDTHS.stream()
                .map(width -> document.replace(WIDEST, width + "mm"))
                .min(Comparator.comparingInt(space))
                .orElseThrow();
    }
}
