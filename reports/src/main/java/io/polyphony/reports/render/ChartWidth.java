package io.polyphony.reports.render;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The width of charts on paper. A chart that does not fit on the rest of a page leaves it empty, so charts are as wide as
 * they can be without leaving a third of a page empty, the last one excepted; all charts of a report have the same width.
 */
final class ChartWidth {
    /** What a style sheet says where this width is meant: its own width is the widest. */
    private static final String WIDEST = "/*chart*/150mm";
    /** Millimetres, the widest first. In the narrowest, labels have about six and a half points. */
    private static final List<Integer> WIDTHS = List.of(150, 138, 126, 115);
    /** How much of each page but the last is to be filled. */
    private static final double ENOUGH = 2.0 / 3;

    private ChartWidth() {}

    /**
     * The document with the width that suits it, or the one that fills pages best where none does; a document without
     * charts as it is.
     *
     * @param filled which part of a document's emptiest page is filled, the last page excepted
     */
    static String fitted(String document, ToDoubleFunction<String> filled) {
        if (!document.contains("<svg")) {
            return document;
        }
        String best = with(document, WIDTHS.get(0));
        double most = filled.applyAsDouble(best);
        for (int i = 1; i < WIDTHS.size() && most < ENOUGH; i++) {
            String narrower = with(document, WIDTHS.get(i));
            double part = filled.applyAsDouble(narrower);
            if (part > most) {
                best = narrower;
                most = part;
            }
        }
        return best;
    }

    private static String with(String document, int width) {
        return document.replace(WIDEST, width + "mm");
    }
}
