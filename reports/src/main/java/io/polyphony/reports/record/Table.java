package io.polyphony.reports.record;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of texts; the first cell of a row is its heading.
 *
 * @param caption what the table holds
 * @param columns headings
 * @param rows cells, as many as headings
 */
public record Table(String caption, List<String> columns, List<List<String>> rows) {
    /** What a cell says where there is nothing to say. */
    public static final String NOTHING = "–";

    private static final Pattern NUMBER = Pattern.compile("(?:≈\u00A0)?\\d.*");
    /** What a cell says of the whole. */
    private static final List<String> SILENT = List.of(NOTHING, "all", "");

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row of " + caption + " has not " + width + " cells");
        }
    }

    /** Whether a column holds numbers, which are aligned at their ends: one at least, and nothing else. */
    public boolean numeric(int column) {
        List<String> cells = cells(column).filter(cell -> !cell.equals(NOTHING)).toList();
        return column > 0
                && !cells.isEmpty()
                && cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }

    /** The first rows. */
    public Table first(int most) {
        return rows.size() <= most ? this : new Table(caption, columns, rows.subList(0, most));
    }

    /** This table without columns of blank cells. */
    public Table withoutEmptyColumns() {
        return with(caption, columnsWhere(column -> cells(column).anyMatch(cell -> !cell.isEmpty())));
    }

    /** This table without columns that say the same in every row; the caption says it. One column is always kept. */
    public Table withoutRepetition(String kept) {
        List<Integer> telling = columnsWhere(column ->
                columns.get(column).equals(kept) || cells(column).distinct().count() > 1);
        return rows.size() < 2 ? this : with(caption + repeated(telling), telling);
    }

    private List<Integer> columnsWhere(IntPredicate condition) {
        return IntStream.range(0, columns.size()).filter(condition).boxed().toList();
    }

    private Table with(String title, List<Integer> chosen) {
        return new Table(
                title,
                chosen(columns, chosen),
                rows.stream().map(row -> chosen(row, chosen)).toList());
    }

    private static List<String> chosen(List<String> cells, List<Integer> chosen) {
        return chosen.stream().map(cells::get).toList();
    }

    /** What is the same in every row, as the caption has it: {@code (≈ 140 people)}; what it says already is left out. */
    private String repeated(List<Integer> telling) {
        String said = IntStream.range(0, columns.size())
                .filter(column -> !telling.contains(column))
                .mapToObj(column -> rows.get(0).get(column))
                .filter(cell -> !SILENT.contains(cell)
                        && !caption.toLowerCase(Locale.ROOT).startsWith(cell.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private Stream<String> cells(int column) {
        return rows.stream().map(row -> row.get(column));
    }
}
