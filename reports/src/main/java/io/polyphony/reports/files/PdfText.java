package io.polyphony.reports.files;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, as its reader could copy it. */
public final class PdfText {
    private PdfText() {}

    /** All pages, in the order of reading. @throws IOException if the file is no PDF or can't be read */
    public static String of(InputStream bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
