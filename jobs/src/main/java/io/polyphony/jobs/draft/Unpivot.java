package io.polyphony.jobs.draft;

import java.util.Map;

/**
 * One of the rows that a wide row gives, where its column has a value.
 *
 * @param column the column
 * @param columns the contract's columns that this row alone has, as expressions
 * @param why what it is made from
 */
record Unpivot(SampleColumn column, Map<String, String> columns, String why) {}
