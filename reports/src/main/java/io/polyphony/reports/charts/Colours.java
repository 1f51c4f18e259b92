package io.polyphony.reports.charts;

import static java.util.stream.Collectors.joining;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a company's reports: its own for employees' voice and for the brand's where it has chosen them, else those of
 * the {@link Palette}. All shades of a chosen colour have the contrast to their ground that the palette's have, on a light
 * and on a dark page; the colour itself stays as it is on a light one, unless letters in it could not be read.
 */
public final class Colours {
    /** The palette's own. */
    public static final Colours DEFAULT = new Colours(null, null);

    /** Names and values are written in these colours. */
    private static final double LETTERS = 4.5;
    /** What is drawn and carries meaning. */
    private static final double LEAST = 3;
    /** Two voices in hundredths of Oklab; two is what is just noticed. The palette's own differ by 15. */
    private static final double VOICES_APART = 5;
    /** A voice beside what has a place and a name of its own, copies and the grey of comparisons; the palette's differ by 3.9. */
    private static final double OTHERS_APART = 3.5;

    private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{6})");
    private static final Pattern LITERAL = Pattern.compile("rgb\\(\\d+,\\d+,\\d+\\)");

    private final Color employees;
    private final Color brand;

    private Colours(Color employees, Color brand) {
        this.employees = employees;
        this.brand = brand;
    }

    /**
     * The colours of a company.
     *
     * @param employees of employees' voice, like {@code #0a6c8e}; empty: the palette's
     * @param brand of the brand's voice; empty: the palette's
     * @throws IllegalArgumentException if one is no colour or too pale for paper, or they can't be told apart; the message
     *     says by how much
     */
    public static Colours of(String employees, String brand) {
        Colours colours = new Colours(read("employees", employees), read("brand", brand));
        colours.requireApart("The colours of employees and brand", Palette.EMPLOYEES, Palette.BRAND, VOICES_APART);
        colours.requireApart(
                "Pale shades of the colours of employees and brand",
                Palette.EMPLOYEES_INTERVAL,
                Palette.BRAND_INTERVAL,
                VOICES_APART);
        colours.requireApart(
                "The employees' colour and that of copies, " + Palette.COPIES.css() + ",",
                Palette.COMMENTED,
                Palette.COPIES,
                OTHERS_APART);
        colours.requireApart(grey("employees'"), Palette.EMPLOYEES_INTERVAL, Palette.CONTEXT_INTERVAL, OTHERS_APART);
        colours.requireApart(grey("brand's"), Palette.BRAND_INTERVAL, Palette.CONTEXT_INTERVAL, OTHERS_APART);
        return colours;
    }

    private static String grey(String whose) {
        return "The " + whose + " colour and the grey of comparisons";
    }

    private static Color read(String whose, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher hex = HEX.matcher(text);
        if (!hex.matches()) {
            throw new IllegalArgumentException(
                    "report.colours." + whose + " is '" + text + "'; write it in quotes, like \"#0a6c8e\"");
        }
        Color color = new Color(Integer.parseInt(hex.group(1), 16));
        double contrast = Contrast.of(color, Palette.PAPER.color());
        if (contrast < LEAST) {
            throw new IllegalArgumentException("report.colours." + whose + " is " + text + ", which has a contrast of "
                    + figure(contrast) + ":1 to white paper; the least is 3:1");
        }
        return color;
    }

    private void requireApart(String which, Palette one, Palette other, double least) {
        double apart = Math.min(Contrast.apart(light(one), light(other)), Contrast.apart(dark(one), dark(other)));
        if (apart < least) {
            throw new IllegalArgumentException(which + " can't be told apart by everybody: they differ by "
                    + figure(apart) + " of 100 to those who tell colours worst; the least is " + figure(least)
                    + " (report.colours)");
        }
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(number * 10) / 10);
    }

    Color light(Palette place) {
        Color chosen = chosen(place);
        if (chosen == null) {
            return place.color();
        }
        boolean itself = place == Palette.EMPLOYEES || place == Palette.BRAND;
        if (itself && Contrast.of(chosen, Palette.PAPER.color()) >= LETTERS) {
            return chosen;
        }
        double contrast = itself ? LETTERS : Contrast.of(place.color(), Palette.PAPER.color());
        return Contrast.shade(chosen, Palette.PAPER.color(), contrast);
    }

    Color dark(Palette place) {
        Color chosen = chosen(place);
        Color ground = Palette.PAPER.darkColor();
        return chosen == null
                ? place.darkColor()
                : Contrast.shade(chosen, ground, Contrast.of(place.darkColor(), ground));
    }

    private Color chosen(Palette place) {
        return switch (place) {
            case EMPLOYEES, EMPLOYEES_INTERVAL, OWN_WORDS, EDITED, COMMENTED -> employees;
            case BRAND, BRAND_INTERVAL -> brand;
            default -> null;
        };
    }

    /** A place's colour on paper, as CSS writes it. */
    public String css(Palette place) {
        return Palette.hex(light(place));
    }

    /** CSS declarations of all colours for a light page. */
    public String lightCss() {
        return declared(this::light);
    }

    /** CSS declarations of all colours for a dark page. */
    public String darkCss() {
        return declared(this::dark);
    }

    private static String declared(Function<Palette, Color> colour) {
        return Arrays.stream(Palette.values())
                .map(place -> place.variable() + ":" + Palette.hex(colour.apply(place)))
                .collect(joining(";"));
    }

    /** A drawing in these colours that was drawn in the palette's. */
    String recoloured(String drawing) {
        return LITERAL.matcher(drawing)
                .replaceAll(found -> Palette.of(found.group())
                        .map(place -> Palette.literal(light(place)))
                        .orElse(found.group()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Colours colours
                && Objects.equals(employees, colours.employees)
                && Objects.equals(brand, colours.brand);
    }

    @Override
    public int hashCode() {
        return Objects.hash(employees, brand);
    }
}
