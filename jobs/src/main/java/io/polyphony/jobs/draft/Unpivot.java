package io.polyphony.jobs.draft;

import java.util.Map;

/**
 * One of the rows that a wide row gives, where its column has a value.
 *
 * @param column the column
 * @param always it gives the row where it has no value, too
 * @param columns the contract's columns that this row alone has, as expressions
 * @param why what it is made from
 */
record Unpivot(SampleColumn column, boolean always, Map<String, String> columns, String why) {
    /** A row where the column has a value. */
    Unpivot(SampleColumn column, Map<String, String> columns, String why) {
        this(column, false, columns, why);
    }
}
