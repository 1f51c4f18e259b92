package io.polyphony.jobs.land;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of a CSV file: cells may hold line breaks, quotes and megabytes. */
final class CsvRows implements RowIterator {
    private final DeliveredFile file;
    private final SourceFormat format;
    private final Header header;
    private final CloseableIterator<CsvRecord> records;
    private Tail tail;
    private CsvRecord next;
    private long line;

    private CsvRows(DeliveredFile file, SourceFormat format, Header header) {
        this.file = file;
        this.format = format;
        this.header = header;
        this.records = open();
        this.next = advance();
    }

    /** Rows below the header. */
    static CsvRows of(DeliveredFile file, SourceFormat format, Header header) {
        CsvRows rows = new CsvRows(file, format, header);
        rows.skipHeader();
        return rows;
    }

    /** The cells of the header row. */
    static List<String> header(DeliveredFile file, SourceFormat format) {
        try (CsvRows rows = new CsvRows(file, format, null)) {
            return rows.skipHeader().getFields();
        }
    }

    private CloseableIterator<CsvRecord> open() {
        try {
            tail = new Tail(Bytes.reader(file, format.encoding()));
            return CsvReader.builder()
                    .fieldSeparator(format.delimiter().charAt(0))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    // Chooses the relaxed parser: the strict one of FastCSV 3.7 to 4.2 loses a row where a carriage
                    // return
                    // inside quotes meets the end of its buffer.
                    .trimWhitespacesAroundQuotes(true)
                    .ofCsvRecord(tail)
                    .iterator();
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, 0);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "'" + format.delimiter() + "' can't separate cells", file.name(), "Name another delimiter", e);
        }
    }

    private CsvRecord skipHeader() {
        while (next != null && next.getStartingLineNumber() < format.headerRow()) {
            next = advance();
        }
        if (next == null) {
            throw new InputException(
                    "there is no header", file.name() + ", row " + format.headerRow(), "Export the file again");
        }
        CsvRecord names = next;
        next = advance();
        return names;
    }

    private CsvRecord advance() {
        try {
            if (!records.hasNext()) {
                requireClosed();
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
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
    public SourceRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        SourceRow row = row(next);
        next = advance();
        return row;
    }

    private SourceRow row(CsvRecord cells) {
        boolean whole = cells.getFieldCount() == header.names().size();
        String[] ordered = new String[header.positions().size()];
        for (int i = 0; whole && i < ordered.length; i++) {
            int place = header.positions().get(i);
            ordered[i] = place < 0 ? null : cells.getField(place);
        }
        return new SourceRow(cells.getStartingLineNumber(), Arrays.asList(ordered), whole);
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
