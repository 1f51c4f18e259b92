package io.polyphony.reports.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {
    private static final Set<Palette> LETTERS = Set.of(Palette.EMPLOYEES, Palette.BRAND);
    private static final Set<Palette> SILENT = Set.of(Palette.GRID, Palette.PAPER);

    @ParameterizedTest
    @CsvSource({
        "3d2b8e, b3541e",
        "#007a3d, #0050d8",
        "#0050d8, ",
        ", #b00020",
        "#004b93, #e2001a",
        "#001f4d, #d9480f",
        "#00a651, #001f4d"
    })
    void every_shade_of_a_companys_colours_is_seen_on_both_pages(String employees, String brand) {
        Colours colours = Colours.of(employees == null ? "" : employees, brand == null ? "" : brand);

        for (Palette place : Palette.values()) {
            if (!SILENT.contains(place)) {
                double least = LETTERS.contains(place) ? 4.5 : 3;
                assertThat(Contrast.of(colours.light(place), Palette.PAPER.color()))
                        .isGreaterThanOrEqualTo(least);
                assertThat(Contrast.of(colours.dark(place), Palette.PAPER.darkColor()))
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    @Test
    void a_colour_in_which_letters_can_be_read_stays_as_it_is_on_paper() {
        assertThat(Colours.of("#3d2b8e", "").css(Palette.EMPLOYEES)).isEqualTo("#3d2b8e");
        assertThat(Colours.of("", "#b3541e").css(Palette.BRAND)).isEqualTo("#b3541e");
        assertThat(Colours.of("#3d2b8e", "").css(Palette.BRAND)).isEqualTo(Palette.BRAND.css());
    }

    @Test
    void a_colour_in_which_only_bars_are_seen_is_darkened_for_letters() {
        Color given = Color.decode("#1d8fd1");
        assertThat(Contrast.of(given, Color.WHITE)).isBetween(3.0, 4.5);

        Color used = Colours.of("#1d8fd1", "").light(Palette.EMPLOYEES);

        assertThat(Contrast.of(used, Color.WHITE)).isCloseTo(4.5, within(0.1));
    }

    @Test
    void a_colour_too_pale_for_paper_is_refused_with_its_contrast() {
        assertThatThrownBy(() -> Colours.of("#ffd400", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "report.colours.employees is #ffd400, which has a contrast of 1.4:1 to white paper; the least is"
                                + " 3:1");
    }

    @Test
    void voices_that_somebody_can_not_tell_apart_are_refused_with_the_figure() {
        // Red and green of one lightness are one colour to those who see no red or no green.
        assertThatThrownBy(() -> Colours.of("#3a7d2c", "#a35a1a"))
                .hasMessageStartingWith(
                        "The colours of employees and brand can't be told apart by everybody: they differ by ")
                .hasMessageContaining("the least is 5.0");
        assertThatThrownBy(() -> Colours.of("#a84b14", "")).hasMessageContaining("differ by 0.0 of 100");
    }

    @Test
    void a_grey_voice_and_one_in_the_colour_of_copies_are_refused() {
        assertThatThrownBy(() -> Colours.of("#5a5f66", "")).hasMessageContaining("grey of comparisons");
        assertThatThrownBy(() -> Colours.of("#0050d8", "#50555c")).hasMessageContaining("grey of comparisons");
        assertThatThrownBy(() -> Colours.of("#8a7a10", "#0a3c8e")).hasMessageContaining("that of copies, #a8902c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "blue", "#12345", "rgb(1,2,3)", "#0a6c8e;}"})
    void what_is_no_colour_is_refused(String text) {
        assertThatThrownBy(() -> Colours.of(text, "")).hasMessageContaining("'" + text + "'; write it in quotes");
    }

    @Test
    void a_drawing_is_recoloured_in_one_pass_and_other_colours_stay() {
        // The brand's own colour as that of employees: what was brand before must not become employees twice.
        Colours colours = Colours.of("#08455e", "#a84b14");
        String drawing =
                Palette.EMPLOYEES.literal() + Palette.BRAND.literal() + Palette.OWN_WORDS.literal() + "rgb(1,2,3)";

        assertThat(colours.recoloured(drawing))
                .isEqualTo("rgb(8,69,94)" + "rgb(168,75,20)" + Palette.literal(colours.light(Palette.OWN_WORDS))
                        + "rgb(1,2,3)");
        assertThat(Colours.DEFAULT.recoloured(drawing)).isEqualTo(drawing);
    }
}
