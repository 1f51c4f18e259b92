package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NormalisedTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "normalised-texts.csv", numLinesToSkip = 1)
    void isAsTheTableSays(String name, String raw, String withTags, String acrossPeople, boolean retold) {
        NormalisedText text = NormalisedText.of(raw);

        assertThat(text.withTags()).isEqualTo(orEmpty(withTags));
        assertThat(text.acrossPeople()).isEqualTo(orEmpty(acrossPeople));
        assertThat(text.retold()).isEqualTo(retold);
    }

    @Test
    void hashtagsAreThoseOfOnesOwnWords() {
        assertThat(NormalisedText.of("#Our_Team and C#sharp see https://a.example/#page ＃ＡＤ RT @acme: more #theirs")
                        .tags())
                .containsExactly("ourteam", "ad");
        assertThat(NormalisedText.of("none").tags()).isEmpty();
    }

    @Test
    void aMegabyteOfAnythingIsRead() {
        assertThat(NormalisedText.of("@#<".repeat(350_000)).withTags()).isEmpty();
        assertThat(NormalisedText.of("word ".repeat(200_000)).withTags()).hasSize(999_999);
        assertThat(NormalisedText.of("w".repeat(1_000_000)).withTags()).hasSize(1_000_000);
    }

    @Property
    void hasWordsOfLettersDigitsAndTheirMarksOnly(@ForAll String raw) {
        assertThat(NormalisedText.of(raw).withTags()).matches("(?:[\\p{L}\\p{M}\\p{N}]+(?: [\\p{L}\\p{M}\\p{N}]+)*)?");
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll String raw) {
        String once = NormalisedText.of(raw).withTags();

        assertThat(NormalisedText.of(once).withTags()).isEqualTo(once);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
