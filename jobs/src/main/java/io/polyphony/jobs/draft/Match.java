package io.polyphony.jobs.draft;

/**
 * A column that is taken for a column of a contract.
 *
 * @param column the column
 * @param likeness how well its name fits; 0: its values alone speak for it
 */
record Match(SampleColumn column, double likeness) {
    /** What it is made from. */
    String why() {
        String how = likeness == 0 ? "by its values alone: " : column.values().isEmpty() ? "by its name alone: " : "";
        return how + column.shown();
    }
}
