package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which line of a table most likely has the column names, where no mapping says it: tools write titles, periods and blank
 * lines above them.
 */
final class NamesLine {
    /** Lines that are looked at. */
    static final int SEARCHED = 30;

    /** Share of the fullest line's cells that names fill; titles fill one or two. */
    private static final double FULL = .8;

    private static final int LONGEST = 80;

    /** Neither a number, an address nor a link. */
    private static final Pattern NAME = Pattern.compile("(?s)(?!.*(://|@)).*\\p{L}.*");

    private NamesLine() {}

    /** The line's number, from 1: the first of the full ones, if it looks like names; else the first line of the file. */
    static int number(DeliveredFile file, SourceFormat format) {
        List<CellLine> lines = first(file, format);
        double full = FULL * lines.stream().mapToLong(NamesLine::filled).max().orElse(0);
        return lines.stream()
                .filter(line -> filled(line) >= full)
                .findFirst()
                .filter(NamesLine::isOfNames)
                .map(line -> Math.toIntExact(line.number()))
                .orElse(1);
    }

    /** How many cells of the first lines say something. */
    static long cells(DeliveredFile file, SourceFormat format) {
        return first(file, format).stream().mapToLong(NamesLine::filled).sum();
    }

    /** The lines at the beginning of a file. */
    static List<CellLine> first(DeliveredFile file, SourceFormat format) {
        List<CellLine> first = new ArrayList<>();
        try (CellLines lines = CellLines.open(file, format)) {
            while (lines.hasNext() && first.size() < SEARCHED) {
                first.add(lines.next());
            }
        }
        return first;
    }

    private static long filled(CellLine line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static boolean isOfNames(CellLine line) {
        List<String> names = line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        return names.stream()
                .allMatch(name -> name.length() <= LONGEST && NAME.matcher(name).matches());
    }
}
