package io.polyphony.jobs.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.polyphony.schemas.Contracts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A CSV file in the columns of its contract, UTF-8, lines ended by LF. */
final class TableFile implements AutoCloseable {
    private final List<String> columns;
    private final CsvWriter writer;

    /** Opens the file {@code <table>.csv} of a folder, replacing what was there, and writes its header. */
    TableFile(Path folder, String table) throws IOException {
        this(folder.resolve(table + ".csv"), Contracts.of(table).columns());
    }

    /** Opens a file of other columns. */
    TableFile(Path file, List<String> columns) throws IOException {
        this.columns = columns;
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        writer.writeRecord(columns);
    }

    /** A row to be filled; unset columns stay blank. */
    Row row() {
        return new Row();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** One row under construction. */
    final class Row {
        private final String[] cells = new String[columns.size()];

        private Row() {
            Arrays.fill(cells, "");
        }

        /** Sets a column; @throws IllegalArgumentException if the contract has none of that name. */
        Row set(String column, Object value) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("no column " + column + " in " + columns);
            }
            cells[at] = value.toString();
            return this;
        }

        void write() {
            writer.writeRecord(cells);
        }
    }
}
