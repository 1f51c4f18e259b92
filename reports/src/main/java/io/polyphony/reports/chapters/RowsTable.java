package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.schemas.run.RunFacts.Landing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** About where the rows of each contract went. A column that would be 0 throughout is not there. */
final class RowsTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("Read", Landing::rowsRead),
            new Column("Taken over", Landing::used),
            new Column("Rejected", Landing::rejected),
            new Column("Other month", Landing::otherMonths),
            new Column("Left out", Landing::leftOut));

    private RowsTable() {}

    private record Column(String name, ToLongFunction<Landing> count) {
        boolean hasRows(List<Landing> landings) {
            return landings.stream().mapToLong(count).anyMatch(rows -> rows > 0);
        }
    }

    static Table of(List<Landing> landings) {
        List<Column> columns =
                COLUMNS.stream().filter(column -> column.hasRows(landings)).toList();
        List<String> names = new ArrayList<>(List.of("Input"));
        columns.forEach(column -> names.add(column.name()));
        return new Table(
                "About how many rows went where",
                names,
                landings.stream().map(landing -> row(landing, columns)).toList());
    }

    private static List<String> row(Landing landing, List<Column> columns) {
        List<String> cells = new ArrayList<>(List.of(DeliveriesChapter.name(landing)));
        columns.forEach(column -> cells.add(FigureText.count(column.count().applyAsLong(landing))));
        return cells;
    }
}
