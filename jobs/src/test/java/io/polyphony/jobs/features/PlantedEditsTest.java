package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of a suggested text whose class was written down, with the text's length, before it was tried. */
class PlantedEditsTest {
    /** Expected from the number of 3-grams an edit breaks (up to 3 a word) and adds (1 a word), not from a run. */
    @ParameterizedTest(name = "{0} of {1} words: {2}")
    @CsvSource({
        "VERBATIM, 20, verbatim",
        "VERBATIM, 60, verbatim",
        "TAGGED, 20, near_verbatim",
        "ONE_WORD_SWAPPED, 12, edited", // 7 of 10 grams kept
        "ONE_WORD_SWAPPED, 20, near_verbatim", // 15 of 18
        "ONE_WORD_SWAPPED, 60, near_verbatim", // 55 of 58
        "INTRODUCTION_OF_3, 12, template_comment", // 3 of 13 own
        "INTRODUCTION_OF_3, 20, near_verbatim", // 3 of 21 own
        "INTRODUCTION_OF_3, 60, near_verbatim",
        "INTRODUCTION_OF_10, 20, template_comment", // 10 of 28 own
        "INTRODUCTION_OF_10, 60, near_verbatim", // 10 of 68 own
        "OWN_WORDS_25, 20, template_comment",
        "OWN_WORDS_25, 60, template_comment", // 25 of 83 own
        "LAST_THIRD_DROPPED, 21, edited", // 12 of 19
        "LAST_THIRD_DROPPED, 60, edited", // 38 of 58
        "FIFTH_REPLACED, 20, edited", // every 5th word: 2 of 5 grams kept
        "FIFTH_REPLACED, 60, edited",
        "HALVES_SWAPPED, 20, near_verbatim", // 16 of 18, 2 new
        "HALVES_SWAPPED, 60, near_verbatim",
        "OWN_TEXT_WITH_5_TOPIC_WORDS, 20, own_words",
        "OWN_TEXT_WITH_5_TOPIC_WORDS, 60, own_words",
    })
    void isOfTheExpectedClass(Edit edit, int words, String expected) {
        List<String> template = words("t", words);
        NormalisedText offered = NormalisedText.of(String.join(" ", template));
        NormalisedText posted = NormalisedText.of(String.join(" ", edit.of(template)));

        assertThat(VoiceLabelsTest.evidence(offered, posted).voiceClass()).isEqualTo(expected);
    }

    private static List<String> words(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i).toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static List<String> replaced(List<String> template, int first, int step) {
        return IntStream.range(0, template.size())
                .mapToObj(i -> i >= first && (i - first) % step == 0 ? "own" + i : template.get(i))
                .toList();
    }

    enum Edit {
        VERBATIM,
        TAGGED,
        ONE_WORD_SWAPPED,
        INTRODUCTION_OF_3,
        INTRODUCTION_OF_10,
        OWN_WORDS_25,
        LAST_THIRD_DROPPED,
        FIFTH_REPLACED,
        HALVES_SWAPPED,
        OWN_TEXT_WITH_5_TOPIC_WORDS;

        List<String> of(List<String> t) {
            int half = t.size() / 2;
            return switch (this) {
                case VERBATIM -> t;
                case TAGGED -> joined(t, List.of("#jo4711", "https://acme.example/?u=4711"));
                case ONE_WORD_SWAPPED -> replaced(t, half, t.size());
                case INTRODUCTION_OF_3 -> joined(words("own", 3), t);
                case INTRODUCTION_OF_10 -> joined(words("own", 10), t);
                case OWN_WORDS_25 -> joined(t, words("own", 25));
                case LAST_THIRD_DROPPED -> t.subList(0, t.size() * 2 / 3);
                case FIFTH_REPLACED -> replaced(t, 2, 5);
                case HALVES_SWAPPED -> joined(t.subList(half, t.size()), t.subList(0, half));
                case OWN_TEXT_WITH_5_TOPIC_WORDS ->
                    words("own", t.size()).stream()
                            .map(w -> w.matches("own(2|6|9|13|17)") ? "t" + w.substring(3) : w)
                            .toList();
            };
        }
    }
}
