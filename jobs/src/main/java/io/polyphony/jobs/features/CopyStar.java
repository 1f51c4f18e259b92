package io.polyphony.jobs.features;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups copies around their earliest post: a star, not a chain.
 *
 * <p>Goes through the posts by time and id. Each post that belongs to no group yet becomes a hub and takes the copies
 * by other authors in [t, t + window) that belong to none; with too few authors, hub included, it releases them.
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
                if (authors(hub, taken) >= people) {
                    assign(hub, taken, hubs);
                }
            }
        }
        return hubs;
    }

    private int[] takenBy(int hub, long window, int[] hubs) {
        Share at = shares.get(hub);
        return Arrays.stream(index.copiesOf(at.text()))
                .flatMap(text -> within(sharesOfText[text], at.at(), window))
                .filter(i -> hubs[i] == NONE && !shares.get(i).author().equals(at.author()))
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

    private int authors(int hub, int[] taken) {
        Set<String> authors = new HashSet<>();
        authors.add(shares.get(hub).author());
        for (int i : taken) {
            authors.add(shares.get(i).author());
        }
        return authors.size();
    }

    private static void assign(int hub, int[] taken, int[] hubs) {
        hubs[hub] = hub;
        for (int i : taken) {
            hubs[i] = hub;
        }
    }
}
