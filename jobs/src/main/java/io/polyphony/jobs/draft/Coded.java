package io.polyphony.jobs.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Words of a column that stand for the words of a contract.
 *
 * @param column the column
 * @param words its words in lower case, and the contract's for each; null: not known
 */
record Coded(SampleColumn column, Map<String, String> words) {
    /** The meaning of rows that are left out. */
    static final String NONE = "none";

    private static final String OTHER = "other";

    private static final String NETWORK = "network";

    /** A column's words by a list of meanings. */
    static Coded of(String list, SampleColumn column) {
        Map<String, List<String>> meanings = Synonyms.SHIPPED.values().get(list);
        Map<String, String> words = new LinkedHashMap<>();
        for (String value : new TreeSet<>(column.values())) {
            words.put(value.toLowerCase(Locale.ROOT), meaning(Words.plain(value), meanings, list.equals(NETWORK)));
        }
        return new Coded(column, words);
    }

    private static String meaning(String plain, Map<String, List<String>> meanings, boolean network) {
        return meanings.entrySet().stream()
                .filter(meaning -> meaning.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() ->
                        network ? among(plain, meanings) : meanings.containsKey(OTHER) ? like(plain, meanings) : null);
    }

    /** Of kinds that nobody lists whole, what one of the words says: a customer event is an event. */
    private static String like(String plain, Map<String, List<String>> meanings) {
        return meanings.entrySet().stream()
                .filter(meaning -> Words.likeness(plain, meaning.getValue()) > 0)
                .max(Comparator.comparingDouble(meaning -> Words.likeness(plain, meaning.getValue())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The one that is named among other words: a LinkedIn share is on LinkedIn, one on LinkedIn and X on neither alone. */
    private static String among(String plain, Map<String, List<String>> meanings) {
        List<String> named = meanings.entrySet().stream()
                .filter(meaning -> Words.likeness(plain, meaning.getValue()) > 0)
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** All words are known. */
    boolean covers() {
        return !words.isEmpty() && !words.containsValue(null);
    }

    /** Half of the words are known, so that it is what the list is about. */
    boolean isLikely() {
        long known = words.values().stream().filter(java.util.Objects::nonNull).count();
        return known > 0 && 2 * known >= words.size();
    }

    /** The words that are not known. */
    List<String> unknown() {
        return words.entrySet().stream()
                .filter(word -> word.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The expression that gives the contract's word.
     *
     * @param others what stands for words that are not known
     */
    String expression(String others) {
        String lower = "lower(" + column.name() + ")";
        boolean blank = others.equals(OTHER) && !column.isFilled();
        boolean same =
                !blank && words.entrySet().stream().allMatch(w -> w.getKey().equals(w.getValue()));
        if (same) {
            return column.values().stream().allMatch(v -> v.equals(v.toLowerCase(Locale.ROOT))) ? column.name() : lower;
        }
        List<String> lines = new ArrayList<>(List.of("case " + lower));
        words.forEach((word, meaning) -> {
            if (!NONE.equals(meaning)) {
                lines.add("when " + quoted(word) + " then " + quoted(meaning == null ? others : meaning));
            }
        });
        lines.add("else " + (others.equals(OTHER) ? quoted(OTHER) : column.name()) + " end");
        return String.join("\n", lines);
    }

    /** What stands for words that are not known: "other" where the list has it, else the question. */
    static String others(String list) {
        return Synonyms.SHIPPED.values().get(list).containsKey(OTHER) ? OTHER : Guess.ASK;
    }

    /** Words of rows to leave out, as an expression; blank: none. */
    String without() {
        List<String> none = words.entrySet().stream()
                .filter(word -> NONE.equals(word.getValue()))
                .map(word -> quoted(word.getKey()))
                .toList();
        return none.isEmpty() ? "" : "lower(" + column.name() + ") not in (" + String.join(", ", none) + ")";
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
