package io.polyphony.jobs.land;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.IOException;
import java.util.NoSuchElementException;

/** The lines of a CSV file or a part of it: cells may hold line breaks, quotes and megabytes. */
final class CsvLines implements CellLines {
    private final DeliveredFile file;
    private final SourceFormat format;
    private final Tail tail;
    private final CloseableIterator<CsvRecord> records;
    private final long before;
    private CsvRecord next;
    private long line;

    CsvLines(DeliveredFile file, SourceFormat format, FileSlice slice) {
        this.file = file;
        this.format = format;
        this.tail = new Tail(Bytes.reader(file, format, slice));
        this.before = slice.line() - 1;
        this.records = records();
        this.next = advance();
    }

    private CloseableIterator<CsvRecord> records() {
        try {
            return CsvReader.builder()
                    .fieldSeparator(format.delimiter().charAt(0))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    // Chooses the relaxed parser: the strict one of FastCSV 3.7 to 4.2 loses a row where a carriage
                    // return inside quotes meets the end of its buffer.
                    .trimWhitespacesAroundQuotes(true)
                    .ofCsvRecord(tail)
                    .iterator();
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "'" + format.delimiter() + "' can't separate cells", file.name(), "Name another delimiter", e);
        }
    }

    private CsvRecord advance() {
        try {
            if (!records.hasNext()) {
                requireClosed();
                return null;
            }
            CsvRecord record = records.next();
            line = before + record.getStartingLineNumber();
            return record;
        } catch (RuntimeException e) {
            throw Unreadable.because(e, file, format, line);
        }
    }

    /** The parser takes the rest of a file as one cell where a quote is never closed; that rest must not be lost. */
    private void requireClosed() {
        if (next == null || next.getFieldCount() == 0 || tail.last() == '"') {
            return;
        }
        String cell = next.getField(next.getFieldCount() - 1);
        if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
            throw new InputException(
                    "a quote that begins a cell is never closed", file.name() + ", row " + line, "Export it again");
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public CellLine next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        CellLine now = new CellLine(before + next.getStartingLineNumber(), next.getFields());
        next = advance();
        return now;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, line);
        }
    }
}
