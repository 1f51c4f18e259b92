package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyRuleTest {
    @ParameterizedTest(name = "{0} and {1} words, {2} and {3} grams of which {4} are shared: {5}")
    @CsvSource({
        "39, 39, 8, 8, 6, true", // 6/10 = .6
        "39, 39, 9, 8, 6, false", // 6/11
        "39, 39, 8, 8, 8, true",
        "40, 39, 8, 8, 6, false", // one is long: .8
        "39, 40, 8, 8, 6, false",
        "40, 40, 9, 9, 8, true", // 8/10 = .8
        "40, 40, 10, 9, 8, false",
        "8, 8, 6, 6, 5, true", // 5/7
        "8, 8, 6, 6, 4, false", // 4/8
        "7, 7, 5, 5, 4, false", // 4/6, one other word at an end
        "7, 8, 5, 6, 5, false",
        "8, 7, 6, 5, 5, false",
        "50, 50, 5, 100, 5, false",
    })
    void isAsTheTableSays(int wordsA, int wordsB, int gramsA, int gramsB, int shared, boolean copy) {
        SharedText a = text(1, wordsA, 0, gramsA);
        SharedText b = text(2, wordsB, gramsA - shared, gramsB);

        assertThat(CopyRule.isCopy(a, b)).isEqualTo(copy);
        assertThat(CopyRule.isCopy(b, a)).isEqualTo(copy);
    }

    @Test
    void ofSevenWordsOnlyEqualTextsAreCopies() {
        assertThat(CopyRule.isCopy(
                        Copying.text("We have a new office in Leipzig"),
                        Copying.text("we have a new office in Leipzig!")))
                .isTrue();
        assertThat(CopyRule.isCopy(
                        Copying.text("We have a new office in Leipzig"),
                        Copying.text("We have a new office in Dresden")))
                .isFalse();
    }

    private static SharedText text(long key, int words, long firstGram, int grams) {
        long[] all = LongStream.range(firstGram, firstGram + grams).toArray();
        return new SharedText(key, words, all, all);
    }
}
