package io.polyphony.jobs.measure;

/**
 * Whom a value is about, so that privacy can be judged.
 *
 * @param people distinct people behind it
 * @param total the sum, where the value is one; 0 for other values
 * @param largest the largest person's part of the sum
 * @param second the second largest
 */
public record Disclosure(long people, long total, long largest, long second) {
    /** A value that is no sum: a rate, a share, an index. */
    public static Disclosure ofPeople(long people) {
        return new Disclosure(people, 0, 0, 0);
    }

    /** Whether one of the two largest could tell the other's part too well (the 15 % rule). */
    public boolean dominated() {
        return total > 0 && total - largest - second < 0.15 * largest;
    }
}
