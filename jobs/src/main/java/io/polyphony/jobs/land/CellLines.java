package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.util.Iterator;
import java.util.List;

/** The lines of a table, read as they are asked for. Failures are {@link InputException}s that name file and row. */
interface CellLines extends Iterator<CellLine>, AutoCloseable {
    /** Opens a file of cells. */
    static CellLines open(DeliveredFile file, SourceFormat format) {
        return open(file, format, FileSlice.WHOLE);
    }

    /** Opens a part of a file of cells. */
    static CellLines open(DeliveredFile file, SourceFormat format, FileSlice slice) {
        return format.type() == SourceFormat.Type.SPREADSHEET
                ? Workbooks.open(file, format)
                : new CsvLines(file, format, slice);
    }

    /** Names of all sheets of the workbook, in their order; none: it is no workbook. */
    default List<String> sheets() {
        return List.of();
    }

    @Override
    void close();
}
