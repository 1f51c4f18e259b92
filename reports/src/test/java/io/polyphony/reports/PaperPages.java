package io.polyphony.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the letters of a PDF stand on its pages. */
final class PaperPages extends PDFTextStripper {
    /** What paper leaves free at its left and right, in points: 25 millimetres are 70.9. */
    private static final double MARGIN = 70;

    private final List<String> beside = new ArrayList<>();

    private PaperPages() {}

    /** The texts that reach into the margin or beyond the paper, where they are cut. */
    static List<String> besideThePaper(PDDocument document) throws IOException {
        PaperPages pages = new PaperPages();
        pages.getText(document);
        return pages.beside;
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        double right = getCurrentPage().getMediaBox().getWidth() - MARGIN;
        if (letters.stream().anyMatch(letter -> letter.getX() < MARGIN || letter.getEndX() > right)) {
            beside.add("page " + getCurrentPageNo() + ": " + text);
        }
    }
}
