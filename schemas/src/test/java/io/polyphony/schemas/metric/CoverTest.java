package io.polyphony.schemas.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverTest {
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "by_link{source=link_source}, link_source=share;own_word=referral, source=share",
        "by_word{source=own_word}, link_source=share;own_word=referral, source=referral",
    })
    void theWholeHasTheValueOfTheCellsOwnKey(String cover, String cell, String whole) {
        assertThat(Cover.parse(cover).whole(Grain.parse(cell))).hasValue(Grain.parse(whole));
    }

    @Test
    void aCellWithoutTheKeyIsOfNoWhole() {
        assertThat(Cover.parse("by_link{source=link_source}").whole(Grain.of("own_word", "share")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"by_link", "by_link{source}", "by_link{}", "by_link{source=link_source", "{source=link_source}"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Cover.parse(text)).hasMessageContaining(text);
    }
}
