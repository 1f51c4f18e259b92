package io.polyphony.schemas.mapping;

import java.util.Map;

/**
 * One of several rows that a wide row is turned into.
 *
 * @param when Spark SQL condition over the source columns; where it does not hold the row counts as filtered; null:
 *     always
 * @param columns contract column to Spark SQL expression, on top of the columns that all rows share
 */
public record Unpivoted(String when, Map<String, String> columns) {
    /** Keeps the order of the columns. */
    public Unpivoted {
        columns = Ordered.copy(columns);
    }
}
