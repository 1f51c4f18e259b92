package io.polyphony.jobs.features;

import java.util.Comparator;

/**
 * One post of a text. Ordered by time, then by id.
 *
 * @param text position of its text in the index
 * @param at when, in microseconds since 1970
 * @param author who
 * @param network where
 * @param postId which
 */
public record Share(int text, long at, String author, String network, String postId) implements Comparable<Share> {
    private static final Comparator<Share> ORDER =
            Comparator.comparingLong(Share::at).thenComparing(Share::postId).thenComparing(Share::network);

    @Override
    public int compareTo(Share other) {
        return ORDER.compare(this, other);
    }
}
