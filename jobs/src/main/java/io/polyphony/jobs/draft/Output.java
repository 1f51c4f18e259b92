package io.polyphony.jobs.draft;

import java.util.List;
import java.util.Map;

/**
 * What a table is drafted to feed.
 *
 * @param contract the contract
 * @param where rows that are taken; null: all
 * @param distinct equal rows are one
 * @param largest columns of which the largest number stands, where equal rows are one
 * @param columns the contract's columns, in their order
 * @param rows the rows that each row gives; empty: one
 */
record Output(
        String contract,
        Guess where,
        boolean distinct,
        List<String> largest,
        Map<String, Guess> columns,
        List<Unpivot> rows) {
    /** The same of other rows. */
    Output where(Guess taken) {
        return new Output(contract, taken, distinct, largest, columns, rows);
    }
}
