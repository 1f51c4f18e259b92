package io.polyphony.reports.render;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.charts.Fonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typeface inside a page: regular and bold, only the letters that the page has. Same page, same bytes. */
final class FontFaces {
    /** What a browser needs of a font; tables that name glyphs which are left out are dropped. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
            "prep");

    /** Always there: some of these letters are written as entities. */
    private static final String ASCII =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(joining());

    private FontFaces() {}

    /** The CSS rules that embed the letters of a text. */
    static String css(String text) {
        return face(Fonts.REGULAR, 400, text) + face(Fonts.BOLD, 700, text);
    }

    private static String face(String font, int weight, String text) {
        return "@font-face{font-family:\"" + Fonts.FAMILY + "\";font-weight:" + weight
                + ";src:url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(subset(font, text))
                + ") format(\"truetype\")}";
    }

    private static byte[] subset(String font, String text) {
        try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.open(font)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TTFSubsetter subsetter = new TTFSubsetter(whole, TABLES);
            IntStream.concat(ASCII.chars(), text.codePoints()).forEach(subsetter::add);
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
