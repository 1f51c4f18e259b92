package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonWordsTest {
    private static final CommonWords COMMON = CommonWords.read();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Happy New Year to all of you! | true", // 7 words
                "Happy New Year to all of you here | false", // 8
                "Alles Gute zum neuen Jahr, liebe Kollegen | true",
                "Félicitations à toute l'équipe | true",
                "Happy to share our report on water | false",
                "Thankless is the work of editors | false", // begins with no whole phrase
                "We wish you a happy new year | false", // does not begin with one
                "“The best way out is always through.” — Robert Frost | false", // 7 of 9 words
                "“The best way out is always through it.” — Robert Frost | true", // 8 of 10
                "„Der Worte sind genug gewechselt, lasst mich auch endlich Taten sehn“ — Goethe | true",
                "\"We are the change that we have been waiting for\" | true",
                "So true: “the best way out is always through, I know” | true", // 9 of 11
                "A colleague said “the best way out is always through” and I have to think of it | false",
                "The “new” office is “really” open and we are proud | false",
                "“We are hiring” | false", // three words
            })
    void isAsTheTableSays(String text, boolean common) {
        assertThat(COMMON.isOnly(text, NormalisedText.of(text).acrossPeople())).isEqualTo(common);
    }

    @Test
    void noTextIsNone() {
        assertThat(COMMON.isOnly(null, "")).isFalse();
    }
}
