package io.polyphony.schemas.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rows of one contract that an export gives.
 *
 * @param contract the contract's id
 * @param where Spark SQL condition over the source columns; rows where it does not hold count as filtered; null: all
 * @param distinct equal rows of one file are one row, for things that an export repeats on every line
 * @param largest columns that do not make rows different: of rows that are equal otherwise the largest number stands;
 *     needs {@code distinct}
 * @param columns contract column to Spark SQL expression over the source columns; what is left out is blank
 * @param unpivot the rows that each source row gives; empty: one
 */
public record MappingOutput(
        String contract,
        String where,
        boolean distinct,
        List<String> largest,
        Map<String, String> columns,
        List<Unpivoted> unpivot) {
    /** The one row of an output that does not unpivot. */
    private static final List<Unpivoted> ONE = List.of(new Unpivoted(null, Map.of()));

    /** Fills in what was left out. */
    public MappingOutput {
        largest = largest == null ? List.of() : List.copyOf(largest);
        columns = Ordered.copy(columns);
        unpivot = unpivot == null || unpivot.isEmpty() ? ONE : List.copyOf(unpivot);
    }

    /** All its expressions. */
    Stream<String> expressions() {
        Stream<String> conditions = Stream.concat(
                Stream.of(this).map(MappingOutput::where), unpivot.stream().map(Unpivoted::when));
        Stream<String> cells = Stream.concat(
                columns.values().stream(), unpivot.stream().flatMap(row -> row.columns().values().stream()));
        return Stream.concat(conditions.filter(Objects::nonNull), cells);
    }
}
