package io.polyphony.jobs.measure;

import io.polyphony.schemas.table.ProgrammeFeatures;

/** Measures of {@code programme_features}; their people are the rows' subjects. */
public final class ProgrammeMeasures {
    private ProgrammeMeasures() {}

    /** Rows of a kind for which something holds. */
    public static Measure of(String kind, String name, String condition) {
        return sum(kind, name, "if(" + condition + ", 1, null)");
    }

    /** All rows of a kind. */
    public static Measure of(String kind, String name) {
        return sum(kind, name, "1");
    }

    /** A sum over the rows of a kind. */
    public static Measure sum(String kind, String name, String sql) {
        return Measure.sum(name, "if(" + ProgrammeFeatures.KIND + " = '" + kind + "', " + sql + ", null)");
    }
}
