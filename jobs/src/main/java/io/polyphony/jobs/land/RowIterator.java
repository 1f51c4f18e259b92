package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import java.util.Iterator;
import java.util.List;

/** The rows of one file, read as they are asked for. Failures are {@link InputException}s that name file and row. */
public interface RowIterator extends Iterator<SourceRow>, AutoCloseable {
    /** Bytes that are worth a task. */
    long SLICE = 16L << 20;

    /** Opens a file. */
    static RowIterator open(DeliveredFile file, SourceFormat format, List<SourceColumn> columns, Header header) {
        return open(file, FileSlice.WHOLE, format, columns, header);
    }

    /** Opens a part of a file. */
    static RowIterator open(
            DeliveredFile file, FileSlice slice, SourceFormat format, List<SourceColumn> columns, Header header) {
        return switch (format.type()) {
            case CSV, SPREADSHEET -> {
                CellLines lines = CellLines.open(file, format, slice);
                yield format.layout() == SourceFormat.Layout.PAIRS
                        ? new Pairs(lines, header)
                        : new TableRows(lines, header, format);
            }
            case JSONL, JSON -> new JsonRows(file, format, columns);
            case PARQUET -> throw new IllegalArgumentException("Parquet is not read row by row");
        };
    }

    /** The parts of a file that can be read side by side; one, if it can't be cut or is small. */
    static List<FileSlice> slices(DeliveredFile file, SourceFormat format) {
        return Slices.of(file, format, SLICE);
    }

    @Override
    void close();
}
