package io.polyphony.jobs.features;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Groups copies around their earliest post: a star, not a chain.
 *
 * <p>Goes through the posts by time and id. Each post that belongs to no group yet becomes a hub and takes the copies in
 * [t, t + window) that belong to none, its author's own repeats among them; with too few authors it releases them.
 */
public final class CopyStar {
    /** No group. */
    public static final int NONE = -1;

    private final List<Share> shares;
    private final CopyIndex index;
    private final int[][] sharesOfText;

    /** Over shares in any order; their texts are positions in the index. */
    public CopyStar(List<Share> shares, CopyIndex index) {
        this.shares = shares.stream().sorted().toList();
        this.index = index;
        this.sharesOfText = new int[index.size()][];
        int[] counts = new int[index.size()];
        this.shares.forEach(s -> counts[s.text()]++);
        Arrays.setAll(sharesOfText, t -> new int[counts[t]]);
        for (int i = this.shares.size() - 1; i >= 0; i--) {
            int text = this.shares.get(i).text();
            sharesOfText[text][--counts[text]] = i;
        }
    }

    /** The shares by time and id; groups name their positions. */
    public List<Share> shares() {
        return shares;
    }

    /**
     * The hub of each share, by position; {@link #NONE} where it is in no group.
     *
     * @param window length in microseconds, end not included
     * @param people fewest distinct authors of a group
     */
    public int[] hubs(long window, int people) {
        int[] hubs = new int[shares.size()];
        Arrays.fill(hubs, NONE);
        for (int hub = 0; hub < hubs.length; hub++) {
            if (hubs[hub] == NONE) {
                int[] taken = takenBy(hub, window, hubs);
                if (authors(taken) >= people) {
                    assign(hub, taken, hubs);
                }
            }
        }
        return hubs;
    }

    /**
     * Pairs of copies by different authors.
     *
     * @param apart how far at most, in microseconds, end included
     */
    public Stream<SharePair> pairs(long apart) {
        return IntStream.range(0, shares.size())
                .boxed()
                .flatMap(first -> Arrays.stream(index.copiesOf(shares.get(first).text()))
                        .flatMap(text ->
                                within(sharesOfText[text], shares.get(first).at(), apart + 1))
                        .filter(second -> second > first)
                        .mapToObj(second -> new SharePair(shares.get(first), shares.get(second)))
                        .filter(pair ->
                                !pair.first().author().equals(pair.second().author())));
    }

    /** The hub itself among them. */
    private int[] takenBy(int hub, long window, int[] hubs) {
        Share at = shares.get(hub);
        return Arrays.stream(index.copiesOf(at.text()))
                .flatMap(text -> within(sharesOfText[text], at.at(), window))
                .filter(i -> hubs[i] == NONE)
                .toArray();
    }

    private IntStream within(int[] positions, long from, long window) {
        int first = firstAtOrAfter(positions, from);
        return IntStream.range(first, positions.length)
                .map(i -> positions[i])
                .takeWhile(i -> shares.get(i).at() - from < window);
    }

    private int firstAtOrAfter(int[] positions, long time) {
        int low = 0;
        int high = positions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = shares.get(positions[middle]).at() < time;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }

    private int authors(int[] taken) {
        Set<String> authors = new HashSet<>();
        for (int i : taken) {
            authors.add(shares.get(i).author());
        }
        return authors.size();
    }

    private static void assign(int hub, int[] taken, int[] hubs) {
        for (int i : taken) {
            hubs[i] = hub;
        }
    }
}
