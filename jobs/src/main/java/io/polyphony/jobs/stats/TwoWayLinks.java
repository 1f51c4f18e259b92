package io.polyphony.jobs.stats;

import io.polyphony.jobs.stats.TwoWayFit.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which columns of a two-way table can be compared with each other.
 *
 * <p>Column j leads to column k if a row has exposure in j and events in k. Columns that lead to each other, directly or
 * by way of others, have finite effects in a {@link TwoWayFit}; others have none (Ford 1957, for paired comparisons).
 */
public final class TwoWayLinks {
    private TwoWayLinks() {}

    /**
     * The largest set of columns that can be compared, also when any one group is left out. At least two, or empty.
     *
     * <p>Of equally large sets, the one with the lowest column.
     */
    public static SortedSet<Integer> comparable(List<Entry> entries, Set<Integer> columns) {
        List<Integer> deletions = new ArrayList<>();
        deletions.add(null);
        entries.stream().map(Entry::unit).distinct().sorted().forEach(deletions::add);
        SortedSet<Integer> left = new TreeSet<>(columns);
        int before;
        do {
            before = left.size();
            for (Integer without : deletions) {
                left = linked(entries, left, without);
            }
        } while (left.size() != before);
        return left;
    }

    private static SortedSet<Integer> linked(List<Entry> entries, SortedSet<Integer> columns, Integer without) {
        boolean[][] leads = closed(leads(entries, columns, without));
        SortedSet<Integer> largest = new TreeSet<>();
        for (int j : columns) {
            SortedSet<Integer> mutual = new TreeSet<>();
            for (int k : columns) {
                if (leads[j][k] && leads[k][j]) {
                    mutual.add(k);
                }
            }
            largest = mutual.size() > Math.max(1, largest.size()) ? mutual : largest;
        }
        return largest;
    }

    private static boolean[][] leads(List<Entry> entries, SortedSet<Integer> columns, Integer without) {
        int size = columns.stream().mapToInt(k -> k + 1).max().orElse(0);
        int rows = entries.stream().mapToInt(Entry::row).max().orElse(-1) + 1;
        boolean[][] exposed = new boolean[rows][size];
        boolean[][] eventful = new boolean[rows][size];
        for (Entry entry : entries) {
            if (columns.contains(entry.column()) && (without == null || entry.unit() != without)) {
                exposed[entry.row()][entry.column()] = true;
                eventful[entry.row()][entry.column()] |= entry.events() > 0;
            }
        }
        boolean[][] leads = new boolean[size][size];
        for (int g = 0; g < rows; g++) {
            for (int j = 0; j < size; j++) {
                if (exposed[g][j]) {
                    join(leads[j], eventful[g]);
                }
            }
        }
        return leads;
    }

    private static boolean[][] closed(boolean[][] leads) {
        for (int via = 0; via < leads.length; via++) {
            for (boolean[] from : leads) {
                if (from[via]) {
                    join(from, leads[via]);
                }
            }
        }
        return leads;
    }

    private static void join(boolean[] into, boolean[] more) {
        for (int k = 0; k < into.length; k++) {
            into[k] |= more[k];
        }
    }
}
