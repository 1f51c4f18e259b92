package io.polyphony.reports.render;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.charts.Fonts;
import java.util.Base64;
import java.util.stream.IntStream;

/** The typeface inside a page: regular and bold, only the letters that the page has. Same page, same bytes. */
final class FontFaces {
    /** Always there: some of these letters are written as entities. */
    private static final String ASCII =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(joining());

    private FontFaces() {}

    /** The CSS rules that embed the letters of a text. */
    static String css(String text) {
        return face(Fonts.REGULAR, 400, text) + face(Fonts.BOLD, 700, text);
    }

    private static String face(String font, int weight, String text) {
        byte[] file = PlainFont.of(font, IntStream.concat(ASCII.chars(), text.codePoints()));
        return "@font-face{font-family:\"" + Fonts.FAMILY + "\";font-weight:" + weight
                + ";src:url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(file)
                + ") format(\"truetype\")}";
    }
}
