package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartWidthTest {
    private static final String DOCUMENT = "<style>svg{width:/*chart*/150mm}</style><svg/>";

    @Test
    void charts_are_as_wide_as_they_can_be_with_pages_filled_enough() {
        assertThat(ChartWidth.fitted(DOCUMENT, document -> width(document) > 130 ? 0.5 : 0.7))
                .contains("width:126mm");
        assertThat(ChartWidth.fitted(DOCUMENT, document -> 0.7)).contains("width:150mm");
    }

    @Test
    void where_no_width_is_enough_the_one_that_fills_pages_best_is_taken() {
        assertThat(ChartWidth.fitted(DOCUMENT, document -> width(document) == 138 ? 0.6 : 0.5))
                .contains("width:138mm");
        assertThat(ChartWidth.fitted(DOCUMENT, document -> 0.5)).contains("width:150mm");
    }

    @Test
    void a_document_without_charts_is_not_laid_out_to_try() {
        String document = "<style>svg{width:/*chart*/150mm}</style>";

        assertThat(ChartWidth.fitted(document, any -> {
                    throw new IllegalStateException("laid out");
                }))
                .isEqualTo(document);
    }

    private static int width(String document) {
        return Integer.parseInt(document.replaceAll("\\D", ""));
    }
}
