package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The lines of a sheet of an .xlsx workbook, read in a streaming way. Formulas are not evaluated. */
final class XlsxLines implements CellLines {
    /** More than a million rows of a hundred columns; what unpacks to more is no export. */
    private static final long LARGEST = 2L << 30;

    private final DeliveredFile file;
    private final SourceFormat format;
    private final ReadableWorkbook workbook;
    private final List<String> names;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long line;

    XlsxLines(DeliveredFile file, SourceFormat format) throws IOException {
        this.file = file;
        this.format = format;
        try {
            boolean styled = requireBounded();
            workbook = new ReadableWorkbook(new File(file.path()), new ReadingOptions(styled, false));
            List<Sheet> sheets = workbook.getSheets().toList();
            names = sheets.stream().map(Sheet::getName).toList();
            stream = sheets.get(Workbooks.sheet(file, format, names)).openStream();
            rows = stream.iterator();
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** Tells whether there are formats; a workbook without any is sound, and has no dates. */
    private boolean requireBounded() throws IOException {
        try (ZipFile zip = new ZipFile(file.path())) {
            long bytes = 0;
            boolean styled = false;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                bytes += Math.max(0, entry.getSize());
                styled |= entry.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml");
            }
            if (bytes > LARGEST) {
                throw new InputException("unpacks to more than 2 GiB", file.name(), "Export less at a time, or as CSV");
            }
            return styled;
        }
    }

    private InputException failure(RuntimeException e) {
        if (e instanceof InputException known) {
            return known;
        }
        String where = line == 0 ? file.name() : file.name() + ", after row " + line;
        return new InputException("is not a sound .xlsx workbook", where, "Export it again", e);
    }

    @Override
    public List<String> sheets() {
        return names;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public CellLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            Row row = rows.next();
            line = row.getRowNum();
            return new CellLine(line, cells(row));
        } catch (NoSuchElementException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            Integer id = cell.getDataFormatId();
            return CellNumber.text(
                    cell.asNumber(), id == null ? 0 : id, cell.getDataFormatString(), workbook.isDate1904());
        }
        return switch (cell.getType()) {
            case BOOLEAN -> cell.asBoolean().toString();
            case ERROR, EMPTY -> "";
            case FORMULA, STRING -> cell.getText() == null ? "" : cell.getText();
            case NUMBER -> throw new IllegalStateException("numbers were dealt with");
        };
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, line);
        }
    }
}
