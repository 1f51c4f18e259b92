package io.polyphony.jobs.features;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A post's text, read once: as a whole, and split into body and last paragraph.
 *
 * <p>The last paragraph (the last line, where no blank line divides the text) may be a sign-off. Lines without words,
 * such as a row of hashtags, do not count as the last one.
 *
 * @param whole all of it
 * @param body what stands before the last paragraph; null where there is but one
 * @param tail hash of the last paragraph; null where there is but one
 * @param topic by the rules; null: none of their words
 * @param retold it is nothing but somebody's post ({@link NormalisedText#retold})
 * @param title it is nothing but the title of the page that it links to ({@link PageTitle})
 * @param common its words are common property: a formula or somebody's in quotation marks ({@link CommonWords})
 * @param disclosed whether it says that its author works for the company ({@link DisclosingRules})
 */
public record PostText(
        Part whole,
        Part body,
        Long tail,
        String topic,
        boolean retold,
        boolean title,
        boolean common,
        String disclosed) {
    /** What texts are read by. */
    public record Rules(TopicRules topics, CommonWords common, DisclosingRules disclosing) implements Serializable {
        /** Those that come with the product. */
        public static Rules read() {
            return new Rules(TopicRules.read(), CommonWords.read(), DisclosingRules.read());
        }
    }

    /**
     * A text in numbers.
     *
     * @param exact hash with hashtags
     * @param key hash without hashtags
     * @param words length without hashtags
     * @param blank no words, hashtags included
     * @param grams {@link Shingles} without hashtags
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(long exact, long key, int words, boolean blank, long[] grams) {
        static Part of(NormalisedText text) {
            String across = text.acrossPeople();
            return new Part(
                    Shingles.hash(text.withTags()),
                    Shingles.hash(across),
                    Shingles.words(across),
                    text.withTags().isEmpty(),
                    Shingles.of(across));
        }
    }

    /**
     * Reads a text.
     *
     * @param raw as it came; null is a text without words
     * @param link what it links to; null: nothing that is known
     * @param rules what is told by lists of words
     */
    public static PostText of(String raw, String link, Rules rules) {
        NormalisedText text = NormalisedText.of(raw);
        List<String> lines = raw == null ? List.of() : spoken(raw.split("\\R", -1));
        int cut = lastParagraph(lines);
        return new PostText(
                Part.of(text),
                cut == 0 ? null : Part.of(NormalisedText.of(join(lines, 0, cut))),
                cut == 0
                        ? null
                        : Shingles.hash(NormalisedText.of(join(lines, cut, lines.size()))
                                .acrossPeople()),
                rules.topics().topicOf(text.withTags()),
                text.retold(),
                PageTitle.isOnly(text.acrossPeople(), link),
                rules.common().isOnly(raw, text.acrossPeople()),
                rules.disclosing().of(text));
    }

    /** The lines up to the last one with words; a text of one line is not looked at. */
    private static List<String> spoken(String[] lines) {
        int end = lines.length == 1 ? 0 : lines.length;
        while (end > 0 && NormalisedText.of(lines[end - 1]).acrossPeople().isEmpty()) {
            end--;
        }
        return Arrays.asList(lines).subList(0, end);
    }

    private static int lastParagraph(List<String> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (lines.get(i - 1).isBlank()) {
                return i;
            }
        }
        return Math.max(0, lines.size() - 1);
    }

    private static String join(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }
}
