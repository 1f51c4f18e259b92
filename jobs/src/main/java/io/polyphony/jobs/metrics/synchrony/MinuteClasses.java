package io.polyphony.jobs.metrics.synchrony;

import io.polyphony.jobs.measure.Cell;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Posts by how many minutes they took, in classes: single minutes below 100, then the numbers with the same first two digits.
 *
 * <p>Two digits, since a class is then never wider than a tenth of where it begins, and there are 90 for each tenfold time: classes
 * of months merge by adding up, and do not grow with the posts. A class's posts are taken to lie evenly in it, the last minute
 * included: those of minute 3 between 3 and 4.
 */
final class MinuteClasses {
    private static final long SINGLE = 100;

    private final String posts;
    private final SortedMap<Long, Cell> cells = new TreeMap<>();

    /**
     * Classes.
     *
     * @param cells one for each class, of any order; those of no known time are left out
     * @param key column that has the first minute of a class
     * @param posts measure that counts posts
     */
    MinuteClasses(Collection<Cell> cells, String key, String posts) {
        this.posts = posts;
        cells.stream()
                .filter(cell -> cell.key(key) != null)
                .forEach(cell -> this.cells.put(Long.parseLong(cell.key(key)), cell));
    }

    /** The groups that have posts, in order. */
    List<Integer> units() {
        return cells.values().stream()
                .flatMap(cell -> cell.units().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The minutes within which a share of the posts came, 0 to 1; not a number: there are none. */
    double within(double share) {
        double wanted = share * count(null);
        double before = 0;
        for (Map.Entry<Long, Cell> entry : cells.entrySet()) {
            long here = entry.getValue().sum(posts);
            if (here > 0 && before + here >= wanted) {
                return entry.getKey() + width(entry.getKey()) * (wanted - before) / here;
            }
            before += here;
        }
        return Double.NaN;
    }

    /** The share of posts that came within some minutes, but for those of one group; null leaves none out; not a number: there are none. */
    double share(double minutes, Integer without) {
        double within = 0;
        for (Map.Entry<Long, Cell> entry : cells.entrySet()) {
            double part = (minutes - entry.getKey()) / width(entry.getKey());
            within += Math.max(0, Math.min(1, part)) * entry.getValue().sum(posts, without);
        }
        long all = count(without);
        return all == 0 ? Double.NaN : within / all;
    }

    private long count(Integer without) {
        return cells.values().stream()
                .mapToLong(cell -> cell.sum(posts, without))
                .sum();
    }

    /** How many minutes are in the class that begins with one. */
    static long width(long minute) {
        long width = 1;
        while (minute / width >= SINGLE) {
            width *= 10;
        }
        return width;
    }
}
