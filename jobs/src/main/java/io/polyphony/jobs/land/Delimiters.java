package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What separates the cells of a text file: the character that makes most lines as wide as each other. Titles above a table, and
 * commas inside texts, make lines of many widths.
 */
final class Delimiters {
    private static final List<String> KNOWN = List.of(",", ";", "\t", "|");

    private Delimiters() {}

    /**
     * The delimiter; a comma where none makes more than one cell of a line.
     *
     * @param encoding the file's character set
     */
    static String of(DeliveredFile file, String encoding) {
        return KNOWN.stream()
                .max(Comparator.<String>comparingLong(delimiter -> even(file, delimiter, encoding))
                        .thenComparing(delimiter -> -KNOWN.indexOf(delimiter)))
                .orElseThrow();
    }

    /** Whether some delimiter makes most of the first lines as wide as each other, and wider than a cell. */
    static boolean areEven(DeliveredFile file, String encoding) {
        SourceFormat format = SourceFormat.DEFAULT.written(of(file, encoding), encoding);
        List<CellLine> lines = NamesLine.first(file, format);
        long even = even(file, format.delimiter(), encoding) >> Integer.SIZE;
        return even * 2 > lines.stream().filter(line -> !line.isBlank()).count();
    }

    /** How many lines have the width that most have, and then how wide that is; 0: all are one cell, or it can't be read so. */
    private static long even(DeliveredFile file, String delimiter, String encoding) {
        try {
            SourceFormat format = SourceFormat.DEFAULT.written(delimiter, encoding);
            Map<Integer, Long> widths = NamesLine.first(file, format).stream()
                    .collect(Collectors.groupingBy(line -> line.cells().size(), Collectors.counting()));
            return widths.entrySet().stream()
                    .filter(width -> width.getKey() > 1)
                    .mapToLong(width -> (width.getValue() << Integer.SIZE) + width.getKey())
                    .max()
                    .orElse(0);
        } catch (InputException e) {
            return 0;
        }
    }
}
