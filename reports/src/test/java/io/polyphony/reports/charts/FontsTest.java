package io.polyphony.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FontsTest {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    static Stream<Font> fonts() {
        return Stream.of(Fonts.plain(12), Fonts.strong(12), Fonts.plainFor(List.of("თბილისი"), 12));
    }

    /** As charts for paper have it: text with the font's attributes, laid out and made to outlines. */
    @ParameterizedTest
    @MethodSource("fonts")
    void letters_as_outlines_are_those_that_were_measured_whatever_fonts_the_machine_has(Font font) {
        String text = "Engagement 7.9";
        TextLayout outlined = new TextLayout(new AttributedString(text, font.getAttributes()).getIterator(), EXACT);
        Rectangle2D measured = font.createGlyphVector(EXACT, text).getVisualBounds();

        assertThat(outlined.getBounds().getWidth()).isCloseTo(measured.getWidth(), within(0.01));
        assertThat(outlined.getBounds().getHeight()).isCloseTo(measured.getHeight(), within(0.01));
    }

    @Test
    void pictures_that_no_font_has_are_left_out_on_paper_and_letters_are_not() {
        assertThat(Fonts.printable("🎉 culture 👩🏽\u200D🚀🇳🇴, ❤ ^ 5 °C")).isEqualTo("culture , ❤ ^ 5 °C");
        assertThat(Fonts.printable("Halden ❤🇳🇴 (2.1)")).isEqualTo("Halden ❤ (2.1)");
        assertThat(Fonts.printable("文化 🎉")).isEqualTo("文化 ");
    }
}
