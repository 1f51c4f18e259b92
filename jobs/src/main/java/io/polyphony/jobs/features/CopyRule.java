package io.polyphony.jobs.features;

/**
 * When two texts are copies of each other: Jaccard of their 3-grams ≥ .8, or ≥ .6 where both have under 40 words.
 *
 * <p>Texts of fewer than 8 words are copies only if they are equal: one other word makes another message of them. Compared
 * in whole numbers, so that no rounding decides.
 */
public final class CopyRule {
    /** Fewer words than these: too short to tell whose words they are. */
    public static final int SHORT_WORDS = 5;

    /** Fewer words than these: only equal texts are copies. */
    public static final int EQUAL_WORDS = 8;

    /** Fewer words than these: the threshold is the lower one. */
    public static final int BRIEF_WORDS = 40;

    /** Fifths of the union that two brief texts must share. */
    public static final int BRIEF_FIFTHS = 3;

    /** Fifths of the union that longer texts must share. */
    public static final int LONG_FIFTHS = 4;

    private CopyRule() {}

    /** Whether one is a copy of the other; symmetric. */
    public static boolean isCopy(SharedText a, SharedText b) {
        if (a.key() == b.key()) {
            return true;
        }
        int fifths = fifths(Math.max(a.words(), b.words()));
        return Math.min(a.words(), b.words()) >= EQUAL_WORDS
                && 5L * Math.min(a.grams().length, b.grams().length)
                        >= (long) fifths * Math.max(a.grams().length, b.grams().length)
                && reaches(fifths, a.grams(), b.grams());
    }

    private static int fifths(int words) {
        return words < BRIEF_WORDS ? BRIEF_FIFTHS : LONG_FIFTHS;
    }

    private static boolean reaches(int fifths, long[] a, long[] b) {
        long shared = Similarity.shared(a, b);
        return 5 * shared >= fifths * (a.length + b.length - shared);
    }
}
