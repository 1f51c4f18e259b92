package io.polyphony.reports.render;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Table;
import java.util.stream.IntStream;

/**
 * The headings of a table's columns as custom properties of its style: on a phone a row stands as lines, each with its heading, which the
 * style sheet takes from here. Once for a table, since pages have thousands of cells.
 */
public final class ColumnLabels {
    /** Fewer columns fit on a phone. */
    private static final int LEAST = 3;

    private ColumnLabels() {}

    /** The declarations, from the second column on; null: the table fits as it is. */
    public static String of(Table table) {
        return table.columns().size() < LEAST
                ? null
                : IntStream.range(1, table.columns().size())
                        .mapToObj(column -> "--c" + (column + 1) + ":\""
                                + escaped(table.columns().get(column)) + ": \"")
                        .collect(joining(";"));
    }

    /** As a string of CSS has it; what ends a string or begins an escape is written as its number. */
    private static String escaped(String heading) {
        return heading.codePoints()
                .mapToObj(c ->
                        c == '"' || c == '\\' || c < ' ' ? "\\" + Integer.toHexString(c) + " " : Character.toString(c))
                .collect(joining());
    }
}
