package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of a table below its header. Lines of a spreadsheet without a word are not rows. */
final class TableRows implements RowIterator {
    private final CellLines lines;
    private final Header header;
    private final boolean ragged;
    private CellLine next;

    /**
     * The rows of a table.
     *
     * @param lines all its lines
     * @param header where the header is and what it says
     * @param format a spreadsheet does not keep the empty cells at the end of a line
     */
    TableRows(CellLines lines, Header header, SourceFormat format) {
        this.lines = lines;
        this.header = header;
        this.ragged = format.type() == SourceFormat.Type.SPREADSHEET;
        this.next = advance();
    }

    private CellLine advance() {
        while (lines.hasNext()) {
            CellLine line = lines.next();
            if (line.number() > header.line() && !(ragged && line.isBlank())) {
                return line;
            }
        }
        return null;
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

    private SourceRow row(CellLine line) {
        boolean whole = isWhole(line.cells());
        String[] ordered = new String[header.positions().size()];
        for (int i = 0; whole && i < ordered.length; i++) {
            int place = header.positions().get(i);
            ordered[i] = place < 0
                    ? null
                    : place < line.cells().size() ? line.cells().get(place) : "";
        }
        return new SourceRow(line.number(), Arrays.asList(ordered), whole);
    }

    private boolean isWhole(List<String> cells) {
        int width = header.names().size();
        if (!ragged) {
            return cells.size() == width;
        }
        return cells.size() <= width
                || cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
    }

    @Override
    public void close() {
        lines.close();
    }
}
