package io.polyphony.jobs.erase;

import io.polyphony.jobs.spark.Location;
import java.util.List;

/**
 * What an erasure did and what a search found afterwards.
 *
 * @param tables the tables that named the person
 * @param searched how many files were searched afterwards
 * @param pseudonyms how many pseudonyms were searched for
 * @param texts how many texts that only they posted were searched for
 * @param delivered delivered files among them that hold one: not ours to change
 * @param remaining other files that still hold one; none: the erasure is complete
 */
public record Proof(
        List<Change> tables,
        int searched,
        int pseudonyms,
        int texts,
        List<Location> delivered,
        List<Location> remaining) {

    /**
     * What happened to a table; counts are over all versions of its rows that were on disk.
     *
     * @param table its name
     * @param filesBefore its data files before
     * @param filesWithTheirs those that named the person
     * @param filesAfter its data files afterwards
     * @param rows rows about the person that were removed
     * @param cells rows of others that named the person, which was blanked
     */
    public record Change(String table, int filesBefore, long filesWithTheirs, int filesAfter, long rows, long cells) {}

    /** Keeps the lists from changing. */
    public Proof {
        tables = List.copyOf(tables);
        delivered = List.copyOf(delivered);
        remaining = List.copyOf(remaining);
    }

    /** Nothing of the person is left. */
    public boolean complete() {
        return remaining.isEmpty();
    }
}
