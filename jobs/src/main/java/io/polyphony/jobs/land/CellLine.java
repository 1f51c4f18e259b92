package io.polyphony.jobs.land;

import java.util.List;

/**
 * A line of a table as it stands in its file, header lines too.
 *
 * @param number where it starts, the first line of the file or sheet is 1
 * @param cells its cells as text; an empty cell is an empty text
 */
record CellLine(long number, List<String> cells) {
    /** Whether no cell says anything. */
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
