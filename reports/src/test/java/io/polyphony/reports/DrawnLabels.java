package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.charts.Fonts;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The labels of a drawing with the room their letters take, measured in the fonts of the product. */
final class DrawnLabels {
    private static final Pattern SIZE = Pattern.compile("font-size: (\\d+)px");
    private static final Pattern CLIP = Pattern.compile("url\\(#([^)]+)\\)");
    private static final Pattern PAIR = Pattern.compile("(-?[\\d.]+),(-?[\\d.]+)");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font REGULAR = read(Fonts.REGULAR);
    private static final Font BOLD = read(Fonts.BOLD);

    private DrawnLabels() {}

    /** No label is cut, by the drawing's edge or a clip, and none covers another. */
    static void check(Element drawing) {
        Rectangle2D sheet = new Rectangle2D.Double(
                0, 0, Double.parseDouble(drawing.attr("width")), Double.parseDouble(drawing.attr("height")));
        List<Element> labels = drawing.select("text");
        assertThat(labels).as(drawing.id()).isNotEmpty();
        List<Element> before = new ArrayList<>();
        for (Element label : labels) {
            Rectangle2D box = box(label);
            String what = drawing.id() + ": " + label.text() + " " + box;
            assertThat(sheet.contains(box)).as(what + " within " + sheet).isTrue();
            assertThat(clip(drawing, label).contains(box))
                    .as(what + " within its clip")
                    .isTrue();
            assertThat(before).as(what).noneMatch(other -> box(other).intersects(box));
            before.add(label);
        }
    }

    /** What the letters of a label cover. */
    private static Rectangle2D box(Element label) {
        Matcher size = SIZE.matcher(label.attr("style"));
        assertThat(size.find()).isTrue();
        Font font = (label.attr("style").contains("font-weight: 700") ? BOLD : REGULAR)
                .deriveFont((float) Integer.parseInt(size.group(1)));
        Rectangle2D box = font.createGlyphVector(EXACT, label.text()).getVisualBounds();
        double x = Double.parseDouble(label.attr("x"));
        double y = Double.parseDouble(label.attr("y"));
        return new Rectangle2D.Double(x + box.getX(), y + box.getY(), box.getWidth(), box.getHeight());
    }

    private static Rectangle2D clip(Element drawing, Element label) {
        Matcher clip = CLIP.matcher(label.attr("clip-path"));
        if (!clip.find()) {
            return new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6);
        }
        Element path = drawing.selectFirst("clipPath#" + clip.group(1) + " > path");
        Rectangle2D bounds = null;
        for (Matcher pair = PAIR.matcher(path.attr("d")); pair.find(); ) {
            Rectangle2D point =
                    new Rectangle2D.Double(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)), 0, 0);
            bounds = bounds == null ? point : bounds.createUnion(point);
        }
        return bounds;
    }

    private static Font read(String file) {
        try (InputStream in = Fonts.open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
