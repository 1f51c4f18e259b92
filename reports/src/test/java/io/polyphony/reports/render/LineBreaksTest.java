package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void a_line_ends_between_words_and_not_after_an_apostrophe_within_one() {
        assertThat(parts("the brand’s channels, employees’ posts"))
                .containsExactly("the ", "brand’s ", "channels, ", "employees’ ", "posts");
        assertThat(parts("brand’s")).containsExactly("brand’s");
        assertThat(parts("")).isEmpty();
    }

    @Test
    void a_word_that_is_too_long_for_a_column_may_be_cut_but_not_within_a_letter() {
        String thirty = "x".repeat(30);

        assertThat(parts(thirty + " " + thirty + "y z"))
                .containsExactly(thirty + " ", "x".repeat(10), "x".repeat(10), "x".repeat(10), "y ", "z");
        assertThat(parts("x".repeat(9) + "😀".repeat(20))).startsWith("x".repeat(9) + "😀", "😀".repeat(5));
        assertThat(parts("x".repeat(10) + "\u0301" + thirty)).startsWith("x".repeat(10) + "\u0301");
    }

    private static List<String> parts(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end > start) {
                parts.add(text.substring(start, end));
            }
            start = end;
        }
        return parts;
    }
}
