package io.polyphony.reports.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The fonts that come with the product, so that charts are measured alike on every machine. Liberation Sans is as wide
 * as Arial, which the charts in HTML ask for.
 */
public final class Fonts {
    /** Letters of all text; Latin, Greek, Cyrillic, Hebrew. */
    public static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    /** Headings and figures. */
    public static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    /** Other scripts. */
    public static final String FALLBACK = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    /** Other scripts, bold. */
    public static final String FALLBACK_BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

    private static final Font PLAIN = read(REGULAR);
    private static final Font WIDER = read(FALLBACK);
    private static final Font STRONG = read(BOLD);

    private Fonts() {}

    /** A font's file. */
    public static InputStream open(String resource) {
        InputStream stream = Fonts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("the font " + resource + " is missing from the product");
        }
        return stream;
    }

    static Font plain(float size) {
        return PLAIN.deriveFont(size);
    }

    /** A font that has the letters of all these texts, or of more scripts than the other. */
    static Font plainFor(List<String> texts, float size) {
        boolean enough = texts.stream().allMatch(text -> PLAIN.canDisplayUpTo(text) < 0);
        return (enough ? PLAIN : WIDER).deriveFont(size);
    }

    static Font strong(float size) {
        return STRONG.deriveFont(size);
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
