package io.polyphony.jobs.land;

import java.util.List;

/**
 * A row of a delivered file, as text.
 *
 * @param line the line where it starts, the first line of the file is 1
 * @param cells the cells in the order of the mapping's columns; null where the file has no such column
 * @param whole false: the row has more or fewer cells than the header, and its cells mean nothing
 */
public record SourceRow(long line, List<String> cells, boolean whole) {}
