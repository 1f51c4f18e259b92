package io.polyphony.jobs.features;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Words and words in a row, looked for in normalised texts: one look-up for each word of a text, more only where a phrase begins with it.
 */
final class PhraseList implements Serializable {
    private static final long serialVersionUID = 1L;
    private final HashSet<String> phrases = new HashSet<>();
    private final HashMap<String, Integer> longestFrom = new HashMap<>();

    /** @param phrases as people write them; they are normalised like texts */
    PhraseList(Collection<String> phrases) {
        phrases.stream().map(PhraseList::normalised).forEach(this::add);
    }

    private void add(String phrase) {
        phrases.add(phrase);
        String[] words = phrase.split(" ", -1);
        longestFrom.merge(words[0], words.length, Math::max);
    }

    /** A phrase as it stands in a normalised text. */
    static String normalised(String phrase) {
        return NormalisedText.of(phrase).withTags();
    }

    /** The phrases of a normalised text, each as often as it stands there; they may overlap. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (int start = 0; start < text.length(); start = end(text, start) + 1) {
            int longest = longestFrom.getOrDefault(text.substring(start, end(text, start)), 0);
            addFrom(text, start, longest, found);
        }
        return found;
    }

    private void addFrom(String text, int start, int longest, List<String> found) {
        int end = start - 1;
        for (int words = 0; words < longest && end < text.length(); words++) {
            end = end(text, end + 1);
            String phrase = text.substring(start, end);
            if (phrases.contains(phrase)) {
                found.add(phrase);
            }
        }
    }

    /** A normalised text with a sign that is no word in the place of each phrase, so that nothing reaches across. */
    String without(String text) {
        String left = " " + text + " ";
        for (String phrase : in(text)) {
            left = left.replace(" " + phrase + " ", " / ");
        }
        return left.strip();
    }

    private static int end(String text, int start) {
        int blank = text.indexOf(' ', start);
        return blank < 0 ? text.length() : blank;
    }
}
