package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Acme opens new plant in Leipzig, https://news.example/2026/05/acme-opens-new-plant-in-leipzig, true",
                "Acme opens new plant in Leipzig, https://news.example/acme_opens_new_plant_in_leipzig.html?utm_source=x, true",
                "Acme opens new plant in Leipzig, https://news.example/acme-opens-new-plant-in-leipzig/comments/12/, true",
                "Acme opens a new plant in the town, https://news.example/acme-opens-new-plant-town, true", // 5 of 8
                // words
                "So Acme opens a new plant in the town, https://news.example/acme-opens-new-plant-town, false", // 5 of
                // 9
                "I have worked for this plant all year, https://news.example/acme-opens-new-plant-in-leipzig, false",
                "Acme opens new plant in Leipzig and I am proud to have been there, https://news.example/acme-opens-new-plant-in-leipzig, false",
                "Acme opens new, https://news.example/acme-opens-new, false", // too few words to tell
                "Acme opens new plant in Leipzig, https://news.example/9a0647481aee487e99c9, false",
                "Acme opens new plant in Leipzig, https://news.example, false",
                "Acme opens new plant in Leipzig, not a link, false",
                "Acme opens new plant in Leipzig, -, false",
            })
    void isAsTheTableSays(String text, String link, boolean title) {
        assertThat(PageTitle.isOnly(NormalisedText.of(text).acrossPeople(), link))
                .isEqualTo(title);
    }

    @Test
    void noTextIsNoTitle() {
        assertThat(PageTitle.isOnly("", "https://news.example/acme-opens-new-plant"))
                .isFalse();
    }
}
