package io.polyphony.jobs.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A table whose lines are a name and a value each: all of them are one row. Of equal names the first one counts. */
final class Pairs implements RowIterator {
    private final CellLines lines;
    private final Header header;

    Pairs(CellLines lines, Header header) {
        this.lines = lines;
        this.header = header;
    }

    /** Name and value of a line; empty: it has no name. */
    static Optional<Map.Entry<String, String>> of(CellLine line) {
        if (line.cells().isEmpty() || line.cells().get(0).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Map.entry(
                line.cells().get(0), line.cells().size() > 1 ? line.cells().get(1) : ""));
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public SourceRow next() {
        if (!lines.hasNext()) {
            throw new NoSuchElementException();
        }
        List<String> values = new ArrayList<>();
        long first = 0;
        while (lines.hasNext()) {
            CellLine line = lines.next();
            first = first == 0 ? line.number() : first;
            of(line).map(Map.Entry::getValue).ifPresent(values::add);
        }
        String[] cells = new String[header.positions().size()];
        for (int i = 0; i < cells.length; i++) {
            int place = header.positions().get(i);
            cells[i] = place < 0 || place >= values.size() ? null : values.get(place);
        }
        return new SourceRow(first, Arrays.asList(cells), true);
    }

    @Override
    public void close() {
        lines.close();
    }
}
