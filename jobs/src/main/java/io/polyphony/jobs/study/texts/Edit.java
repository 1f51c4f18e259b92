package io.polyphony.jobs.study.texts;

import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What people do to a text that they are offered. Expectations follow from the 3-grams that an edit breaks (up to three a
 * word) and adds (one a word) in a text of at least 17 words, not from a run.
 */
public enum Edit {
    /** As it is. */
    VERBATIM("word for word"),
    /** One word, anywhere. */
    ONE_WORD_SWAPPED("one word swapped"),
    /** Three own words in front. */
    INTRODUCTION_OF_3("introduction of 3 words"),
    /** Ten own words in front. */
    INTRODUCTION_OF_10("introduction of 10 words"),
    /** 25 own words behind. */
    OWN_WORDS_25("25 own words added"),
    /** The first two thirds. */
    LAST_THIRD_DROPPED("last third dropped"),
    /** Every fifth word, drawn. */
    FIFTH_REPLACED("20 % of the words replaced"),
    /** The second half first. */
    HALVES_SWAPPED("halves swapped"),
    /** An own text that takes up five words. */
    OWN_TEXT("own text with 5 of its words");

    /** From this many words on, ten own ones are a fifth at most: 10 ÷ (n + 8). */
    private static final int TEN_ARE_A_FIFTH = 42;

    private final String label;

    Edit(String label) {
        this.label = label;
    }

    /** For a table. */
    public String label() {
        return label;
    }

    /** The class of an edited text of so many words. */
    public String expected(int words) {
        return switch (this) {
            case VERBATIM -> VoiceClass.VERBATIM;
            case ONE_WORD_SWAPPED, INTRODUCTION_OF_3, HALVES_SWAPPED -> VoiceClass.NEAR_VERBATIM;
            case INTRODUCTION_OF_10 -> words < TEN_ARE_A_FIFTH ? VoiceClass.TEMPLATE_COMMENT : VoiceClass.NEAR_VERBATIM;
            case OWN_WORDS_25 -> VoiceClass.TEMPLATE_COMMENT;
            case LAST_THIRD_DROPPED, FIFTH_REPLACED -> VoiceClass.EDITED;
            case OWN_TEXT -> VoiceClass.OWN_WORDS;
        };
    }

    /**
     * Edits a text.
     *
     * @param t its words
     * @param own somebody else's words, at least 17
     */
    List<String> of(List<String> t, List<String> own, Random random) {
        int half = t.size() / 2;
        return switch (this) {
            case VERBATIM -> t;
            case ONE_WORD_SWAPPED -> replaced(t, own, 1, random);
            case INTRODUCTION_OF_3 -> joined(own.subList(0, 3), t);
            case INTRODUCTION_OF_10 -> joined(own.subList(0, 10), t);
            case OWN_WORDS_25 -> joined(t, repeated(own, 25));
            case LAST_THIRD_DROPPED -> t.subList(0, t.size() * 2 / 3);
            case FIFTH_REPLACED -> replaced(t, own, t.size() / 5, random);
            case HALVES_SWAPPED -> joined(t.subList(half, t.size()), t.subList(0, half));
            case OWN_TEXT -> replaced(own, t, 5, random);
        };
    }

    private static List<String> replaced(List<String> words, List<String> by, int count, Random random) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, words.size()).boxed().toList());
        Collections.shuffle(places, random);
        Set<Integer> chosen = new HashSet<>(places.subList(0, count));
        return IntStream.range(0, words.size())
                .mapToObj(i -> chosen.contains(i) ? by.get(i % by.size()) : words.get(i))
                .toList();
    }

    private static List<String> repeated(List<String> words, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> words.get(i % words.size()))
                .toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
