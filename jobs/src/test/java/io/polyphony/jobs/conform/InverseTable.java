package io.polyphony.jobs.conform;

import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A generated export: its columns in any order, under any of their names, beside one that no mapping knows. */
final class InverseTable {
    private static final int ROWS = 30;

    private final SourceMapping mapping;
    private final InverseValues values;
    private final List<InverseColumn> columns;
    private final List<Map<String, InverseCell>> rows = new ArrayList<>();

    InverseTable(SourceMapping mapping, List<InverseColumn> columns, InverseValues values, InverseTimes times) {
        this.mapping = mapping;
        this.values = values;
        this.columns = new ArrayList<>();
        List<InverseColumn> all = new ArrayList<>(columns);
        while (!all.isEmpty()) {
            this.columns.add(all.remove(keepsItsPlace() ? 0 : values.upTo(all.size() - 1)));
        }
        List<InverseColumn> absent = columns.stream()
                .filter(c -> c.mayBeBlank() && c.mayBeAbsent() && values.oneIn(5))
                .toList();
        this.columns.removeAll(absent);
        int count = mapping.format().layout() == SourceFormat.Layout.PAIRS ? 1 : ROWS;
        for (int i = 0; i < count; i++) {
            Map<String, InverseCell> row = new HashMap<>();
            absent.forEach(c -> row.put(c.column().name(), InverseCell.plain(null)));
            this.columns.forEach(c -> row.put(c.column().name(), c.draw(values, times)));
            rows.add(row);
        }
    }

    /** By source column. */
    List<Map<String, InverseCell>> rows() {
        return rows;
    }

    /** Columns of one name are told apart by their order. */
    private boolean keepsItsPlace() {
        return mapping.columns().stream().anyMatch(c -> c.occurrence() > 1);
    }

    Path into(Path folder) throws IOException {
        List<String> names =
                new ArrayList<>(columns.stream().map(c -> name(c.column())).toList());
        int unlisted = values.upTo(names.size());
        names.add(unlisted, "Unlisted");
        List<List<InverseCell>> cells = new ArrayList<>();
        for (Map<String, InverseCell> row : rows) {
            List<InverseCell> line = new ArrayList<>(
                    columns.stream().map(c -> row.get(c.column().name())).toList());
            line.add(unlisted, InverseCell.plain(values.text()));
            cells.add(line);
        }
        return new InverseFile(mapping.format(), values, names, cells).into(folder);
    }

    private String name(SourceColumn column) {
        List<String> names = new ArrayList<>(column.aliases());
        if (!keepsItsPlace() || names.isEmpty()) {
            names.add(column.name());
        }
        return values.one(names).replace("*", "3/31/2026");
    }
}
