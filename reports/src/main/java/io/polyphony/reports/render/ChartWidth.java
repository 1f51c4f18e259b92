package io.polyphony.reports.render;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The width of charts on paper. A chart that does not fit on the rest of a page leaves it empty, so charts are as wide as
 * they can be with the fewest pages; all charts of a report have the same width.
 */
final class ChartWidth {
    /** What a style sheet says where this width is meant: its own width is the widest. */
    private static final String WIDEST = "/*chart*/150mm";
    /** Millimetres, the widest first. In the narrowest, labels are still as large as footnotes. */
    private static final List<Integer> WIDTHS = List.of(150, 144, 138, 132, 126);

    private static final int NARROWEST = 120;

    private ChartWidth() {}

    /** The document with the width that suits it; one without charts as it is. Narrower charts never take more pages. */
    static String fitted(String document, ToIntFunction<String> pages) {
        if (!document.contains("<svg")) {
            return document;
        }
        String narrow = with(document, NARROWEST);
        int fewest = pages.applyAsInt(narrow);
        return WIDTHS.stream()
                .map(width -> with(document, width))
                .filter(wider -> pages.applyAsInt(wider) <= fewest)
                .findFirst()
                .orElse(narrow);
    }

    private static String with(String document, int width) {
        return document.replace(WIDEST, width + "mm");
    }
}
