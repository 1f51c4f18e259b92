package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which line of a table has the column names. */
final class HeaderLine {
    /** Lines in which a header is looked for. */
    private static final int SEARCHED = 30;

    /** Pairs of name and value in which names are looked for. */
    private static final int PAIRS = 1_000;

    private HeaderLine() {}

    /** The header as a line; where each line is a pair, the names of all of them. @throws InputException if none */
    static CellLine of(Source source, DeliveredFile file) {
        SourceFormat format = source.mapping().format();
        try (CellLines lines = CellLines.open(file, format)) {
            CellLine header = format.layout() == SourceFormat.Layout.PAIRS
                    ? names(lines)
                    : format.findHeader() ? found(lines, source) : at(lines, format.headerRow());
            if (header == null) {
                throw new InputException(
                        "there is no header", file.name() + ", row " + format.headerRow(), "Export the file again");
            }
            return new CellLine(header.number(), withoutEnd(header.cells()));
        }
    }

    private static CellLine at(CellLines lines, int row) {
        CellLine line = null;
        while (lines.hasNext() && (line == null || line.number() < row)) {
            line = lines.next();
        }
        return line == null || line.number() < row ? null : line;
    }

    /** The line with the most of the required columns, of all where none is required, the first of them; it is judged like any header. */
    private static CellLine found(CellLines lines, Source source) {
        List<CellLine> first = new ArrayList<>();
        while (lines.hasNext() && first.size() < SEARCHED) {
            first.add(lines.next());
        }
        return first.stream()
                .max(Comparator.<CellLine>comparingLong(line -> fitting(source, line))
                        .thenComparing(
                                Comparator.comparingLong(CellLine::number).reversed()))
                .orElse(null);
    }

    private static long fitting(Source source, CellLine line) {
        List<SourceColumn> columns = source.mapping().columns();
        return columns.stream()
                .filter(column -> column.required() || !source.mapping().requires())
                .filter(c -> Header.find(c, line.cells()) >= 0)
                .count();
    }

    private static CellLine names(CellLines lines) {
        List<String> names = new ArrayList<>();
        while (lines.hasNext() && names.size() < PAIRS) {
            Pairs.of(lines.next()).map(Map.Entry::getKey).ifPresent(names::add);
        }
        return names.isEmpty() ? null : new CellLine(1, names);
    }

    /** Spreadsheets often have empty cells right of a table. */
    private static List<String> withoutEnd(List<String> names) {
        int end = names.size();
        while (end > 0 && names.get(end - 1).isBlank()) {
            end--;
        }
        return end == 0 ? names : names.subList(0, end);
    }
}
