package io.polyphony.reports.charts;

import io.polyphony.reports.record.Figure;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/** A chart as SVG. Same chart, same bytes: no identifier comes from the clock. */
public final class VectorDrawing {
    private static final Pattern FONT = Pattern.compile("font-family: [\"']?([^;\"']+)[\"']?;");

    private final String element;

    private VectorDrawing(String element) {
        this.element = element;
    }

    static VectorDrawing of(Charts.Sized sized, Figure figure, Format format) {
        int width = format.width();
        int height = sized.height();
        String id = figure.id() + "-" + format.name().toLowerCase(Locale.ROOT);
        SVGGraphics2D graphics = new SVGGraphics2D(width, height);
        graphics.setDefsKeyPrefix(id + "-");
        graphics.setGeomDoubleConverter(VectorDrawing::number);
        graphics.setTransformDoubleConverter(VectorDrawing::number);
        graphics.setFontFunction(family -> Fonts.name(graphics.getFont()));
        if (format == Format.PRINT) {
            graphics.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        }
        sized.chart().draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        String drawn = graphics.getSVGElement();
        String content = drawn.substring(drawn.indexOf('>') + 1);
        return new VectorDrawing(opening(id, width, height, figure) + content);
    }

    /** The drawing in literal colours, for paper: letters are outlines, which need no font. */
    public String literal(Colours colours) {
        return colours.recoloured(element);
    }

    /** The drawing in the page's CSS variables and the page's font. */
    public String themed() {
        String themed = FONT.matcher(element).replaceAll(VectorDrawing::family);
        for (Palette color : Palette.values()) {
            themed = themed.replace(color.literal(), "var(" + color.variable() + ")");
        }
        return themed;
    }

    /** A bold font is a file of its own to Java, a weight to CSS. */
    private static String family(MatchResult font) {
        return "font-family: var(--font);" + (font.group(1).endsWith("Bold") ? " font-weight: 700;" : "");
    }

    private static String opening(String id, int width, int height, Figure figure) {
        String description = escaped(figure.data().to(new Description()));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"" + id + "\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" alt=\"" + description
                + "\" aria-labelledby=\"" + id + "-title " + id + "-desc\"><title id=\"" + id + "-title\">"
                + escaped(figure.title()) + "</title><desc id=\"" + id + "-desc\">" + description + "</desc>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
