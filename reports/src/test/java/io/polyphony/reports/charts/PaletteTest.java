package io.polyphony.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.Tone;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    /** Lines that help the eye, and the ground itself, carry no meaning. */
    private static final Set<Palette> SILENT = EnumSet.of(Palette.GRID, Palette.PAPER);
    /** Letters are drawn in these: text, and names and values of panels and rankings. */
    private static final Set<Palette> LETTERS =
            EnumSet.of(Palette.INK, Palette.MUTED, Palette.EMPLOYEES, Palette.BRAND, Palette.CONTEXT);

    @ParameterizedTest
    @EnumSource
    void what_is_drawn_is_seen_on_a_light_and_on_a_dark_page(Palette color) {
        if (SILENT.contains(color)) {
            assertThat(contrast(color.css(), Palette.PAPER.css())).isLessThan(1.5);
            return;
        }
        double least = LETTERS.contains(color) ? 4.5 : 3;

        assertThat(contrast(color.css(), Palette.PAPER.css())).isGreaterThanOrEqualTo(least);
        assertThat(contrast(color.darkForm(), Palette.PAPER.darkForm())).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tone.class,
            names = {"EMPLOYEES", "BRAND", "CONTEXT"})
    void a_point_is_darker_than_its_interval_on_a_light_page(Tone tone) {
        String interval = Palette.hex(Palette.interval(tone));
        String point = Palette.hex(Palette.strong(tone));

        assertThat(contrast(point, "#ffffff")).isGreaterThan(contrast(interval, "#ffffff") + 1);
    }

    /** The contrast of two colours as the Web Content Accessibility Guidelines define it, 1 to 21. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
