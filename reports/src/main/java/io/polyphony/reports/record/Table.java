package io.polyphony.reports.record;

import java.util.List;

/**
 * A table of texts; the first cell of a row is its heading.
 *
 * @param caption what the table holds
 * @param columns headings
 * @param rows cells, as many as headings
 */
public record Table(String caption, List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row of " + caption + " has not " + width + " cells");
        }
    }
}
