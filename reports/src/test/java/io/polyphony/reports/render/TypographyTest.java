package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {
    @Test
    void the_apostrophe_of_a_word_is_set_as_one() {
        assertThat(Typography.text("People's posts, employees' posts: can't tell"))
                .isEqualTo("People’s posts, employees’ posts: can’t tell");
    }

    @Test
    void quotation_styles_and_attributes_stay_as_they_are() {
        String style = "<style>a{font-family:'Sans','Serif'}</style>";
        String quote = "<blockquote dir=\"auto\">It's ours</blockquote>";

        assertThat(Typography.page(style + "<p title=\"a'b\">It's</p>" + quote))
                .isEqualTo(style + "<p title=\"a'b\">It’s</p>" + quote);
    }

    @Test
    void a_quotation_mark_before_a_word_or_after_a_sign_is_no_apostrophe() {
        assertThat(Typography.text("'=1+1' and '16")).isEqualTo("'=1+1’ and '16");
    }
}
