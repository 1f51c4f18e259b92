package io.polyphony.jobs.measure;

/**
 * A named integer that is taken per row and then added up, or its largest one kept.
 *
 * @param name the name metrics ask for it by, unique with its expression
 * @param sql Spark SQL expression over the table's columns, a 64-bit integer or a set; null: not known, adds nothing
 * @param kind how rows merge
 * @param disclosed whether privacy must know the two largest people's parts of it, as for every sum that is published
 */
public record Measure(String name, String sql, Kind kind, boolean disclosed) {
    /** Millionths in a whole, see {@link #millionths}. */
    public static final long MILLION = 1_000_000;

    /** How rows merge. All merge in any order. */
    public enum Kind {
        SUM,
        MAX,
        /** Sets of people, by their smallest hashes: as a number, how many are in one of them. */
        UNION
    }

    /** Rows add up. */
    public static Measure sum(String name, String sql) {
        return new Measure(name, sql, Kind.SUM, false);
    }

    /** The largest row counts. */
    public static Measure max(String name, String sql) {
        return new Measure(name, sql, Kind.MAX, false);
    }

    /**
     * The people of all rows, each once.
     *
     * @param sql a sorted array of hashes a row; null: not known
     */
    public static Measure union(String name, String sql) {
        return new Measure(name, sql, Kind.UNION, false);
    }

    /** The same measure, with the two largest people's parts of it. */
    public Measure published() {
        return new Measure(name, sql, kind, true);
    }

    /** Shares and other fractions as integers: millionths, so that sums do not depend on their order. */
    public static Measure millionths(String name, String sql) {
        return sum(name, "cast(round((" + sql + ") * " + MILLION + ") as bigint)");
    }
}
