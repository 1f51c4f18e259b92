package io.polyphony.reports.charts;

import static java.util.stream.Collectors.joining;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fonts that come with the product: charts are measured in the family in which pages and PDF show them. */
public final class Fonts {
    /** The family of all text and all charts. */
    public static final String FAMILY = "Open Sans";
    /** The family for the scripts that the first one lacks. */
    public static final String FALLBACK_FAMILY = "DejaVu Sans";
    /** Letters of all text; Latin, Greek, Cyrillic, Hebrew. All figures are equally wide. */
    public static final String REGULAR = "/fonts/ttf/OpenSans/OpenSans-Regular.ttf";
    /** Headings and figures. */
    public static final String BOLD = "/fonts/ttf/OpenSans/OpenSans-Bold.ttf";
    /** Other scripts. */
    public static final String FALLBACK = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    /** Other scripts, bold. */
    public static final String FALLBACK_BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

    /** Pictures, what colours and joins them, signs that are younger than this Java; with a blank behind them. */
    private static final Pattern PICTURES =
            Pattern.compile("[\\x{2100}-\\x{10FFFF}\u200D\u20E3&&[\\p{So}\\p{Sk}\\p{Cn}\u200D\u20E3]]+ ?");

    /** After these a name starts, without a blank. */
    private static final String BEFORE_NAMES = " \n“(>";

    private static final Font PLAIN = read(REGULAR);
    private static final Font WIDER = read(FALLBACK);
    private static final Font STRONG = read(BOLD);

    private Fonts() {}

    /** The families as CSS lists them: after our own, those that a reader's machine may have for other scripts. */
    public static String css() {
        return "\"" + FAMILY + "\",\"" + FALLBACK_FAMILY + "\",\"Noto Sans\",system-ui,sans-serif";
    }

    /** A font's file. */
    public static InputStream open(String resource) {
        InputStream stream = Fonts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("the font " + resource + " is missing from the product");
        }
        return stream;
    }

    /**
     * The text as it can stand on paper, where no font of a reader's machine steps in: pictures that no shipped font has
     * are left out, and of the blanks around them one stays. Letters stay, whatever their script.
     */
    public static String printable(String text) {
        return PICTURES.matcher(text).replaceAll(found -> {
            boolean first = found.start() == 0 || BEFORE_NAMES.indexOf(text.charAt(found.start() - 1)) >= 0;
            return Matcher.quoteReplacement(printed(found.group(), first));
        });
    }

    private static String printed(String pictures, boolean first) {
        String shipped = pictures.codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT)
                .filter(sign -> PLAIN.canDisplay(sign) || WIDER.canDisplay(sign))
                .mapToObj(Character::toString)
                .collect(joining());
        return first && shipped.isBlank() ? "" : shipped;
    }

    /** How a font is called in a drawing: family, and what tells bold from regular. */
    static String name(Font font) {
        return font.getFontName(Locale.ENGLISH);
    }

    static Font plain(float size) {
        return new ShippedFont(PLAIN.deriveFont(size));
    }

    /** A font that has the letters of all these texts, or of more scripts than the other. */
    static Font plainFor(List<String> texts, float size) {
        boolean enough = texts.stream().allMatch(text -> PLAIN.canDisplayUpTo(text) < 0);
        return new ShippedFont((enough ? PLAIN : WIDER).deriveFont(size));
    }

    static Font strong(float size) {
        return new ShippedFont(STRONG.deriveFont(size));
    }

    private static Font read(String resource) {
        try (InputStream in = open(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + resource, e);
        }
    }
}
