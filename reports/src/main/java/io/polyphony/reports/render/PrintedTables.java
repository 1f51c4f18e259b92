package io.polyphony.reports.render;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a chapter in a PDF that has an annex: together at most ten rows, so that a chapter fills a page. The first
 * table is cut to fit, and so is another one while there is room for five rows; else it is printed whole or not at all.
 * Without an annex all are printed.
 *
 * @param printed the tables, none empty
 * @param left what the annex has more, in words; empty: nothing
 */
public record PrintedTables(List<Table> printed, String left) {
    private static final int MOST = 10;
    /** Fewer rows of a longer table are not worth printing. */
    private static final int LEAST = 5;

    /** The tables of a chapter for an audience. */
    public static PrintedTables of(Chapter chapter, Audience audience) {
        List<Table> tables = chapter.tables().stream()
                .filter(table -> !table.rows().isEmpty())
                .toList();
        return audience.annex().isPresent() ? fitting(tables) : new PrintedTables(tables, "");
    }

    private static PrintedTables fitting(List<Table> tables) {
        List<Table> printed = new ArrayList<>();
        List<Table> left = new ArrayList<>();
        int room = MOST;
        for (Table table : tables) {
            int rows = table.rows().size();
            if (printed.isEmpty() || rows <= room || room >= LEAST) {
                printed.add(table.first(room));
                room -= Math.min(rows, room);
            }
            if (!printed.contains(table)) {
                left.add(table);
            }
        }
        return new PrintedTables(
                printed, left.stream().map(PrintedTables::inWords).collect(joining(", ")));
    }

    private static String inWords(Table table) {
        return "“" + table.caption() + "”";
    }
}
