package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.util.Comparator;
import java.util.List;

/** What separates the cells of a text file: the character that makes most of its first line that has any. */
final class Delimiters {
    private static final List<String> KNOWN = List.of(",", ";", "\t", "|");
    private static final int LINES = 5;

    private Delimiters() {}

    /** The delimiter; a comma where none makes more than one cell of the first lines. */
    static String of(DeliveredFile file) {
        for (int line = 0; line < LINES; line++) {
            int skipped = line;
            String best = KNOWN.stream()
                    .max(Comparator.comparingInt((String d) -> cells(file, d, skipped))
                            .thenComparing(d -> -KNOWN.indexOf(d)))
                    .orElseThrow();
            if (cells(file, best, skipped) > 1) {
                return best;
            }
        }
        return KNOWN.get(0);
    }

    /** How many cells a line has; 0: there is none, or it can't be read so. */
    private static int cells(DeliveredFile file, String delimiter, int skipped) {
        try (CellLines lines = CellLines.open(file, SourceFormat.DEFAULT.written(delimiter, null))) {
            for (int line = 0; line < skipped && lines.hasNext(); line++) {
                lines.next();
            }
            return lines.hasNext() ? lines.next().cells().size() : 0;
        } catch (InputException e) {
            return 0;
        }
    }
}
