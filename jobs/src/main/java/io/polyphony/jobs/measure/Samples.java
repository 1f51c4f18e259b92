package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.table.PostFeatures;

/** From cells to statistics with and without each group. */
public final class Samples {
    private Samples() {}

    /** Whether a cell is about employees. */
    public static boolean employees(Cell cell) {
        return PostFeatures.Voice.EMPLOYEE.equals(cell.key(PostFeatures.VOICE));
    }

    /**
     * A sum over groups.
     *
     * @param posts measure that counts the posts the statistic is about: its people are n, for a brand its sum
     */
    public static Replicates sum(Cell cell, String measure, String posts) {
        return Replicates.of(cell.units(), n(cell, posts), noun(cell), u -> cell.sum(measure, u));
    }

    /** The quotient of two sums of one cell; NaN where the denominator is 0. */
    public static Replicates ratio(Cell cell, String numerator, String denominator, String posts) {
        return Replicates.of(
                cell.units(),
                n(cell, posts),
                noun(cell),
                u -> quotient(cell.sum(numerator, u), cell.sum(denominator, u)));
    }

    /** The mean over posts of a fraction that was added up in millionths; NaN where there is no post. */
    public static Replicates mean(Cell cell, Measure millionths, String posts) {
        return Replicates.of(
                cell.units(),
                n(cell, posts),
                noun(cell),
                u -> quotient(cell.sum(millionths.name(), u), cell.sum(posts, u)) / Measure.MILLION);
    }

    /** A sum per distinct person. */
    public static Replicates perPerson(Cell cell, String measure, String posts) {
        return Replicates.of(
                cell.units(), n(cell, posts), noun(cell), u -> quotient(cell.sum(measure, u), cell.people(posts, u)));
    }

    /** n of a cell: people, for a brand posts. */
    public static long n(Cell cell, String posts) {
        return employees(cell) ? cell.people(posts) : cell.sum(posts);
    }

    /** Whom a rate is about: the people with a known measure; nobody who needs protection for a brand. */
    public static Disclosure people(Cell cell, String measure) {
        return employees(cell) ? Disclosure.ofPeople(cell.people(measure)) : null;
    }

    /** Whom a quotient is about: the people with known posts, and what was divided; nobody for a brand. */
    public static Disclosure rate(Cell cell, String divided, String posts) {
        return employees(cell) ? Disclosure.ofRate(cell.people(posts), cell.sum(divided)) : null;
    }

    private static String noun(Cell cell) {
        return employees(cell) ? "people" : "posts";
    }

    /** a ÷ b; NaN where b is 0. */
    public static double quotient(long a, long b) {
        return b == 0 ? Double.NaN : (double) a / b;
    }
}
