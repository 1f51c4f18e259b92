package io.polyphony.jobs.study.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How people in a campaign write its text. */
public enum Wording {
    /** As it is. */
    VERBATIM("word for word"),
    /** With a hashtag of the account's own and a link of the post's own, before it or behind it. */
    LABELLED("own hashtag and link"),
    /** Each post another word swapped and two words more, before the text or behind it. */
    LIGHT("one word swapped, two added");

    private static final int ADDED = 2;

    private final String label;

    Wording(String label) {
        this.label = label;
    }

    /** For a table. */
    public String label() {
        return label;
    }

    /**
     * Writes a post.
     *
     * @param text the campaign's words
     * @param own somebody else's words
     * @param account number of the account
     * @param post number of the post
     */
    String of(List<String> text, List<String> own, int account, int post, Random random) {
        List<String> words = new ArrayList<>(text);
        switch (this) {
            case VERBATIM -> {}
            case LABELLED ->
                words.addAll(
                        outside(words, random),
                        List.of("#office" + account, "https://example.com/?u=" + account + "x" + post));
            case LIGHT -> {
                swap(words, own, random);
                words.addAll(outside(words, random), own.subList(0, ADDED));
            }
        }
        return String.join(" ", words);
    }

    private static int outside(List<String> words, Random random) {
        return random.nextBoolean() ? 0 : words.size();
    }

    private static void swap(List<String> words, List<String> own, Random random) {
        words.set(random.nextInt(words.size()), own.get(ADDED + random.nextInt(own.size() - ADDED)));
    }
}
