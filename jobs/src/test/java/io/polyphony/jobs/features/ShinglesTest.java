package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
    @ParameterizedTest(name = "{0}: {1} words, {2} grams")
    @CsvSource({
        "'', 0, 0",
        "one, 1, 1",
        "one two, 2, 1",
        "one two three, 3, 1",
        "one two three four, 4, 2",
        "a b c a b c, 6, 3",
        "我们, 1, 1",
        "我们正在招聘, 3, 4",
        "我们 正在招聘, 3, 4",
        "สวัสดีครับ, 5, 8",
        "our 我 office is new, 5, 3",
    })
    void countsWordsAndGrams(String text, int words, int grams) {
        assertThat(Shingles.words(text)).isEqualTo(words);
        assertThat(Shingles.of(text)).hasSize(grams).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theHashIsTheSameOnEveryMachine() {
        assertThat(Shingles.hash("we are hiring")).isEqualTo(-1339097662202035296L);
    }

    @Test
    void wordOrderMakesOtherGrams() {
        assertThat(Shingles.of("one two three")).isNotEqualTo(Shingles.of("three two one"));
    }
}
