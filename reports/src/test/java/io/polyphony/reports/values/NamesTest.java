package io.polyphony.reports.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "field-stories, field stories",
        "field_stories, field stories",
        "e-mobility, e-mobility",
        "covid-19, covid-19",
        "R&D, R&D",
        "<b>, “<b>”"
    })
    void topics_read_as_words_and_what_is_no_words_is_quoted(String key, String name) {
        assertThat(Names.quoted(Names.topic(key, 40))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"linkedin, LinkedIn", "x, X", "mastodon, Mastodon"})
    void networks_are_written_as_they_write_themselves(String key, String name) {
        assertThat(Names.network(key)).isEqualTo(name);
    }
}
