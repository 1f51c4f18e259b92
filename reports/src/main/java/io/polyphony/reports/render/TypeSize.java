package io.polyphony.reports.render;

import java.util.List;
import java.util.function.ToIntFunction;

/** The size of type on paper. A document of one page has the largest that it still fits a page with, so that no page is half empty. */
final class TypeSize {
    /** What the style sheet says where this size is meant. */
    private static final String USUAL = "/*type*/10pt";
    /** The largest first. */
    private static final List<String> LARGER = List.of("13pt", "12pt", "11.5pt", "11pt", "10.5pt");

    private TypeSize() {}

    /**
     * The document with the size that suits it; one of several pages as it is.
     *
     * @param pages how many pages a document has
     */
    static String fitted(String document, ToIntFunction<String> pages) {
        return pages.applyAsInt(document) > 1
                ? document
                : LARGER.stream()
                        .map(size -> document.replace(USUAL, size))
                        .filter(larger -> pages.applyAsInt(larger) == 1)
                        .findFirst()
                        .orElse(document);
    }
}
