package io.polyphony.jobs.features;

/** How much two texts share, from their sorted distinct grams ({@link Shingles}). */
public final class Similarity {
    private Similarity() {}

    /** How many grams both have. */
    public static int shared(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            shared += a[i] == b[j] ? 1 : 0;
            boolean forward = a[i] <= b[j];
            j += a[i] >= b[j] ? 1 : 0;
            i += forward ? 1 : 0;
        }
        return shared;
    }

    /** c: the share of the suggested text that the post keeps, 0 to 1; not a number if nothing was suggested. */
    public static double containment(long[] suggested, long[] post) {
        return shared(suggested, post) / (double) suggested.length;
    }

    /** o: the share of the post that is not in the suggested text, 0 to 1; not a number if the post has no words. */
    public static double ownShare(long[] suggested, long[] post) {
        return (post.length - shared(suggested, post)) / (double) post.length;
    }

    /** Shared grams over all grams of the two, 0 to 1; not a number if neither has any. */
    public static double jaccard(long[] a, long[] b) {
        int shared = shared(a, b);
        return shared / (double) (a.length + b.length - shared);
    }
}
