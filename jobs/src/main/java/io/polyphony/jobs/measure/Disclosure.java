package io.polyphony.jobs.measure;

import java.util.List;

/**
 * Whom a value is about, so that disclosure can be controlled.
 *
 * @param people distinct people behind it
 * @param total the sum, where the value is one; of a rate what was divided; of a share all posts; else 0
 * @param largest the largest person's part of the sum
 * @param second the second largest
 * @param sides of a share: those behind the part, and those behind the rest
 */
public record Disclosure(long people, long total, long largest, long second, List<Disclosure> sides) {
    /**
     * How much of the largest person's part the others but one must make, so that none of them can tell it; and how much
     * of a sum that must be hidden its range must be wide.
     */
    public static final double MARGIN = 0.15;

    /** Keeps the list from changing. */
    public Disclosure {
        sides = List.copyOf(sides);
    }

    /** A sum. */
    public Disclosure(long people, long total, long largest, long second) {
        this(people, total, largest, second, List.of());
    }

    /** A value that is no sum: an index, a count of people. */
    public static Disclosure ofPeople(long people) {
        return new Disclosure(people, 0, 0, 0);
    }

    /** A rate: people behind it, and what was divided. */
    public static Disclosure ofRate(long people, long divided) {
        return new Disclosure(people, divided, 0, 0);
    }

    /** A share: what it is a share of, the part, the rest. */
    public static Disclosure ofShare(Disclosure whole, Disclosure part, Disclosure rest) {
        return new Disclosure(whole.people, whole.total, whole.largest, whole.second, List.of(part, rest));
    }

    /** Whether one of the two largest could tell the other's part too well (the 15 % rule). */
    public boolean dominated() {
        return total > 0 && total - largest - second < MARGIN * largest;
    }

    /** Whether it is about somebody, but fewer than a floor, or one or two make most of it. */
    public boolean mustBeHidden(long floor) {
        return (people > 0 && people < floor) || dominated();
    }

    /** Two that may share people, as one: no fewer people than in either, and the largest parts of both. */
    public Disclosure with(Disclosure other) {
        long first = Math.max(largest, other.largest);
        long next = Math.max(Math.min(largest, other.largest), Math.max(second, other.second));
        return new Disclosure(Math.max(people, other.people), total + other.total, first, next);
    }
}
