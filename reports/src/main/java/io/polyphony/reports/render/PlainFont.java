package io.polyphony.reports.render;

import io.polyphony.reports.charts.Fonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font with some of its letters and none of its features: without ligatures and kerning, letters are as wide as they
 * were measured, and a text in a PDF is found and read aloud as it was written.
 */
final class PlainFont {
    /** What letters need: outlines, widths, names, and how they are fitted to pixels. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
            "prep");

    private PlainFont() {}

    /** The font's file with all its letters. */
    static byte[] of(String font) {
        return of(font, IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE));
    }

    /** The font's file with those of these code points that it has. The same letters give the same bytes. */
    static byte[] of(String font, IntStream letters) {
        try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.open(font)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TTFSubsetter subsetter = new TTFSubsetter(whole, TABLES);
            letters.forEach(subsetter::add);
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
