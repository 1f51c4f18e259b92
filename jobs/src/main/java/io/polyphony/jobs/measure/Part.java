package io.polyphony.jobs.measure;

/**
 * What one group of people contributes to a cell.
 *
 * @param unit the group's number; a single person where there are fewer than 300
 * @param people people (brand: accounts) of the group who have a known value, per measure
 * @param merged the merged measures, in the order of the request
 * @param largest the largest single person's value of each {@link Measure#disclosed()} measure, else 0
 * @param second the second largest, 0 where there is one person only
 * @param sets the set of each {@link Measure.Kind#UNION} measure as its smallest hashes, else null
 */
public record Part(int unit, long[] people, long[] merged, long[] largest, long[] second, long[][] sets) {
    /** One without sets. */
    public Part(int unit, long[] people, long[] merged, long[] largest, long[] second) {
        this(unit, people, merged, largest, second, new long[merged.length][]);
    }
}
