package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The lines of a sheet of an .xls workbook. The format holds 65,536 rows at most, so the workbook is read as a whole.
 * Formulas are not evaluated.
 */
final class XlsLines implements CellLines {
    private static final long LARGEST = 64L << 20;

    private final DeliveredFile file;
    private final SourceFormat format;
    private final HSSFWorkbook workbook;
    private final List<String> sheets;
    private final Iterator<Row> rows;
    private long line;

    XlsLines(DeliveredFile file, SourceFormat format) throws IOException {
        this.file = file;
        this.format = format;
        if (file.bytes() > LARGEST) {
            throw new InputException(
                    "is an .xls workbook of more than 64 MiB", file.name(), "Export it as .xlsx or CSV");
        }
        try {
            workbook = new HSSFWorkbook(new POIFSFileSystem(new File(file.path()), true), false);
            sheets = IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(workbook::getSheetName)
                    .toList();
            Sheet sheet = workbook.getSheetAt(Workbooks.sheet(file, format, sheets));
            rows = sheet.rowIterator();
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private InputException failure(RuntimeException e) {
        if (e instanceof InputException known) {
            return known;
        }
        String where = line == 0 ? file.name() : file.name() + ", after row " + line;
        return new InputException(
                "is not a sound .xls workbook, or it is encrypted", where, "Export it again, without a password", e);
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public CellLine next() {
        Row row = rows.next();
        line = row.getRowNum() + 1L;
        try {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                Cell cell = row.getCell(i);
                cells.add(cell == null ? "" : text(cell));
            }
            return new CellLine(line, cells);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                CellNumber.text(
                        new BigDecimal(Double.toString(cell.getNumericCellValue())),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString(),
                        workbook.getInternalWorkbook().isUsing1904DateWindowing());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case BLANK, ERROR, FORMULA, _NONE -> "";
        };
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, line);
        }
    }
}
