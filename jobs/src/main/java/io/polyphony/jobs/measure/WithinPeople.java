package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.MantelHaenszel.Stratum;
import io.polyphony.jobs.stats.MantelHaenszel.Sums;
import io.polyphony.jobs.stats.Replicates;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two sorts of posts of the same people, compared within each person and in nothing else.
 *
 * @param people their strata by pseudonym, or of a brand by whatever is left out in turn; who has none that compares anything is not
 *     there
 */
public record WithinPeople(SortedMap<String, List<Stratum>> people) {
    /** Of strata by person, without those where one side was shown to nobody. */
    public static WithinPeople of(SortedMap<String, List<Stratum>> strata) {
        SortedMap<String, List<Stratum>> comparing = new TreeMap<>();
        strata.forEach((person, theirs) -> {
            List<Stratum> both = theirs.stream()
                    .filter(s -> s.time() > 0 && s.otherTime() > 0)
                    .toList();
            if (!both.isEmpty()) {
                comparing.put(person, both);
            }
        });
        return new WithinPeople(comparing);
    }

    /** How many people they are. */
    public int count() {
        return people.size();
    }

    /**
     * Mantel and Haenszel's ratio, with and without each person.
     *
     * @param n what it is about
     * @param noun what n counts: {@code people} or {@code posts}
     */
    public Replicates ratio(long n, String noun) {
        Sums all = Sums.of(people.values().stream().flatMap(List::stream).toList());
        return Replicates.of(
                people.values(),
                n,
                noun,
                theirs -> theirs == null
                        ? all.ratio()
                        : all.without(Sums.of(theirs)).ratio());
    }

    /** 1 ÷ Σ w² − 1, w each person's part of what both sums are made of; NaN where nobody engaged. */
    public double degreesOfFreedom() {
        double all = 0;
        double squares = 0;
        for (List<Stratum> theirs : people.values()) {
            double part = Sums.of(theirs).compared();
            all += part;
            squares += part * part;
        }
        return all * all / squares - 1;
    }

    /** These people, what they earned with such posts, and how much of it the two who earned most. */
    public Disclosure disclosure() {
        List<Long> earned = people.values().stream()
                .map(WithinPeople::earned)
                .sorted(Comparator.reverseOrder())
                .toList();
        long total = earned.stream().mapToLong(Long::longValue).sum();
        return new Disclosure(
                count(), total, earned.isEmpty() ? 0 : earned.get(0), earned.size() < 2 ? 0 : earned.get(1));
    }

    private static long earned(List<Stratum> strata) {
        return strata.stream().mapToLong(s -> s.events() + s.others()).sum();
    }
}
