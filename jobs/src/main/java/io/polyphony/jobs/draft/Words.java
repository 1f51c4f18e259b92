package io.polyphony.jobs.draft;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and values as they are compared: in lower case, without accents and signs, camelCase taken apart. */
final class Words {
    /** The name itself. */
    static final double SAME = 3;

    /** "Post #" is its number. */
    private static final Pattern NUMBER = Pattern.compile("\\s*#\\s*$");

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Shorter words end others by accident. */
    private static final int COMPOUND = 4;

    /** What the rank of a synonym takes off, so that of two names the one that is listed first is better. */
    private static final double RANK = 0.01;

    private Words() {}

    /** A name as it is compared. */
    static String plain(String name) {
        String apart = CAMEL.matcher(NUMBER.matcher(name).replaceFirst(" no")).replaceAll(" ");
        String latin = Normalizer.normalize(apart, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return SIGNS.matcher(ACCENTS.matcher(latin).replaceAll("").replace("ß", "ss"))
                .replaceAll(" ")
                .strip();
    }

    /**
     * How well a column's name is one of some synonyms, from 0, which is not at all, to {@link #SAME}.
     *
     * @param plain the name as it is compared
     * @param synonyms as they are compared, best first
     */
    static double likeness(String plain, List<String> synonyms) {
        double best = 0;
        for (int i = 0; i < synonyms.size(); i++) {
            best = Math.max(best, likeness(plain, synonyms.get(i)) - RANK * i / synonyms.size());
        }
        return best;
    }

    private static double likeness(String plain, String synonym) {
        if (plain.equals(synonym)) {
            return SAME;
        }
        double share = (double) synonym.length() / Math.max(1, plain.length());
        if ((" " + plain + " ").contains(" " + synonym + " ")) {
            return 1 + share;
        }
        boolean compound = !plain.contains(" ") && synonym.length() >= COMPOUND && plain.endsWith(synonym);
        return compound ? 1 + share / 2 : 0;
    }
}
