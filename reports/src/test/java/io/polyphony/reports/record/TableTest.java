package io.polyphony.reports.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table(
            "Resonance by topic",
            List.of("Measure", "For", "Value", "n", "Note"),
            List.of(
                    List.of("Resonance", "tea", "1.20", "≈\u00A060 people", ""),
                    List.of("Resonance", "kites", "–", "≈\u00A060 people", "")));

    @Test
    void a_column_that_says_the_same_in_every_row_is_told_by_the_caption_unless_that_says_it() {
        Table brief = TABLE.withoutRepetition("Value");

        assertThat(brief.caption()).isEqualTo("Resonance by topic (≈\u00A060 people)");
        assertThat(brief.columns()).containsExactly("For", "Value");
        assertThat(brief.rows()).containsExactly(List.of("tea", "1.20"), List.of("kites", "–"));
    }

    @Test
    void values_are_kept_even_if_all_are_the_same() {
        Table same = new Table("Both", List.of("For", "Value"), List.of(List.of("a", "1"), List.of("b", "1")));

        assertThat(same.withoutRepetition("Value")).isEqualTo(same);
    }

    @Test
    void one_row_repeats_nothing() {
        assertThat(TABLE.first(1).withoutRepetition("Value")).isEqualTo(TABLE.first(1));
    }

    @Test
    void numbers_are_told_from_words_and_the_first_column_is_a_heading() {
        assertThat(TABLE.numeric(2)).isTrue();
        assertThat(TABLE.numeric(3)).isTrue();
        assertThat(TABLE.numeric(1)).isFalse();
        assertThat(TABLE.numeric(4)).isFalse();
        assertThat(new Table("Sizes", List.of("Size"), List.of(List.of("10"))).numeric(0))
                .isFalse();
    }

    @Test
    void blank_columns_are_left_out() {
        assertThat(TABLE.withoutEmptyColumns().columns()).containsExactly("Measure", "For", "Value", "n");
    }
}
