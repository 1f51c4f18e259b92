package io.polyphony.reports.charts;

import io.polyphony.reports.record.Tone;
import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The colours, each with its light and its dark form. Charts are drawn with the light form, which is unique, so that a
 * drawing's colours can be turned into CSS variables. Dark forms are lighter hues on a dark page.
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
    GAP(0xB9BFC6, 0x50575E),
    /** Employees. */
    EMPLOYEES(0x0A6C8E, 0x62C6E8),
    /** Their intervals. */
    EMPLOYEES_PALE(0xA5D2E1, 0x1E566B),
    /** Brand. */
    BRAND(0xA84B14, 0xF39C5E),
    /** Its intervals. */
    BRAND_PALE(0xEFC9B1, 0x6A3C1F),
    /** Own words. */
    OWN_WORDS(0x08455E, 0x86D6F4),
    /** Edited texts. */
    EDITED(0x2F86A8, 0x4FA3C4),
    /** Suggested texts with a comment. */
    COMMENTED(0x7FB4CA, 0x2F708B),
    /** Copies. */
    COPIES(0xC6DEE8, 0x24505F),
    /** All that is there for comparison. */
    CONTEXT(0x767D84, 0x8D959D),
    /** Its intervals. */
    CONTEXT_PALE(0xCDD2D7, 0x454C53);

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

    /** The colour as JFreeSVG writes it. */
    String literal() {
        return "rgb(" + light.getRed() + "," + light.getGreen() + "," + light.getBlue() + ")";
    }

    /** The strong colour of a tone: points, bars. */
    static Color strong(Tone tone) {
        return valueOf(tone.name()).color();
    }

    /** The pale colour of a tone: intervals. */
    static Color pale(Tone tone) {
        return switch (tone) {
            case EMPLOYEES, OWN_WORDS, EDITED, COMMENTED, COPIES -> EMPLOYEES_PALE.color();
            case BRAND -> BRAND_PALE.color();
            case CONTEXT -> CONTEXT_PALE.color();
        };
    }

    /** CSS declarations of all colours for a light page. */
    public static String lightCss() {
        return Arrays.stream(values())
                .map(p -> p.variable() + ":" + hex(p.light))
                .collect(Collectors.joining(";"));
    }

    /** CSS declarations of all colours for a dark page. */
    public static String darkCss() {
        return Arrays.stream(values())
                .map(p -> p.variable() + ":" + hex(p.dark))
                .collect(Collectors.joining(";"));
    }

    /** The colour as CSS writes it. */
    public String css() {
        return hex(light);
    }

    /** The dark form as CSS writes it. */
    public String darkForm() {
        return hex(dark);
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }
}
