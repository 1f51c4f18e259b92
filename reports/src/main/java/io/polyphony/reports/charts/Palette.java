package io.polyphony.reports.charts;

import io.polyphony.reports.record.Tone;
import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours, each with its light and its dark form. Charts are drawn with the light form, which is unique, so that a
 * drawing's colours can be turned into CSS variables. Dark forms are lighter hues on a dark page. All that carries meaning
 * has a contrast of 3:1 to its ground at least, letters 4.5:1; only lines that help the eye have less. A company may have its
 * own for the two voices: {@link Colours}.
 */
public enum Palette {
    /** Text. */
    INK(0x1B1F23, 0xE8EAED),
    /** Text of less weight. */
    MUTED(0x545B62, 0xABB2B9),
    /** Lines that help the eye. */
    GRID(0xDDE1E6, 0x343A40),
    /** Ground. */
    PAPER(0xFFFFFF, 0x15181B),
    /** Missing data. */
    GAP(0x8B939B, 0x6F777F),
    /** Employees. */
    EMPLOYEES(0x0A6C8E, 0x62C6E8),
    /** Their intervals. */
    EMPLOYEES_INTERVAL(0x549BB6, 0x3A87A3),
    /** Brand. */
    BRAND(0xA84B14, 0xF39C5E),
    /** Its intervals. */
    BRAND_INTERVAL(0xCC8049, 0xA9683A),
    /** Own words. */
    OWN_WORDS(0x08455E, 0x86D6F4),
    /** Edited texts. */
    EDITED(0x1F7093, 0x54A9CA),
    /** Suggested texts with a comment. */
    COMMENTED(0x4C9AB8, 0x347A96),
    /** Copies. */
    COPIES(0xA8902C, 0xC9B458),
    /** All that is there for comparison. */
    CONTEXT(0x6A7178, 0xA3ABB2),
    /** Its intervals. */
    CONTEXT_INTERVAL(0x8D949B, 0x6A727A);

    private final Color light;
    private final Color dark;

    Palette(int light, int dark) {
        this.light = new Color(light);
        this.dark = new Color(dark);
    }

    /** The colour to draw with. */
    Color color() {
        return light;
    }

    /** The colour's CSS variable, without {@code var()}. */
    String variable() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The colour on a dark page. */
    Color darkColor() {
        return dark;
    }

    /** The colour as JFreeSVG writes it. */
    String literal() {
        return literal(light);
    }

    static String literal(Color color) {
        return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
    }

    /** The colour that JFreeSVG wrote; empty: none of these. */
    static Optional<Palette> of(String literal) {
        return Arrays.stream(values())
                .filter(color -> color.literal().equals(literal))
                .findFirst();
    }

    /** The strong colour of a tone: points, bars. */
    static Color strong(Tone tone) {
        return valueOf(tone.name()).color();
    }

    /** The colour of a tone's intervals: lighter than its points, still clear on the ground. */
    static Color interval(Tone tone) {
        return switch (tone) {
            case EMPLOYEES, OWN_WORDS, EDITED, COMMENTED, COPIES -> EMPLOYEES_INTERVAL.color();
            case BRAND -> BRAND_INTERVAL.color();
            case CONTEXT -> CONTEXT_INTERVAL.color();
        };
    }

    /** The colour as CSS writes it. */
    public String css() {
        return hex(light);
    }

    /** The dark form as CSS writes it. */
    public String darkForm() {
        return hex(dark);
    }

    static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }
}
