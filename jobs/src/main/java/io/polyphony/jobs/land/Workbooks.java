package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Workbooks, .xls and .xlsx by their bytes, and which of their sheets is meant. */
final class Workbooks {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Workbooks() {}

    /** The lines of the sheet that a format means. */
    static CellLines open(DeliveredFile file, SourceFormat format) {
        try {
            byte[] start = start(file);
            if (Arrays.equals(start, ZIP)) {
                return new XlsxLines(file, format);
            }
            if (Arrays.equals(start, OLE)) {
                return new XlsLines(file, format);
            }
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, 0);
        }
        throw new InputException(
                "is no workbook: it begins neither like .xlsx nor like .xls",
                file.name(),
                "Export it again; if it is text under another name, correct the name and the mapping's type");
    }

    private static byte[] start(DeliveredFile file) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file.path()))) {
            return in.readNBytes(ZIP.length);
        }
    }

    /** The format with the sheet whose first lines say most, the first of them; as it is where there is one sheet. */
    static SourceFormat fullest(DeliveredFile file, SourceFormat format) {
        List<String> sheets;
        try (CellLines lines = open(file, format)) {
            sheets = lines.sheets();
        }
        return sheets.size() < 2
                ? format
                : sheets.stream()
                        .map(format::of)
                        .max(Comparator.comparingLong(sheet -> NamesLine.cells(file, sheet)))
                        .orElseThrow();
    }

    /** The place of the sheet that is meant. @throws InputException if there is none of these names */
    static int sheet(DeliveredFile file, SourceFormat format, List<String> names) {
        if (names.isEmpty()) {
            throw new InputException("the workbook has no sheet", file.name(), "Export it again");
        }
        if (format.sheet().isEmpty()) {
            return 0;
        }
        SourceColumn meant = new SourceColumn(format.sheet().get(0), format.sheet(), true, null, null, null);
        return IntStream.range(0, names.size())
                .filter(i -> meant.isNamed(names.get(i)))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "has no sheet " + String.join(" or ", format.sheet()) + ", only " + String.join(", ", names),
                        file.name(),
                        "Name the right mapping, or add the sheet's name to the mapping"));
    }
}
