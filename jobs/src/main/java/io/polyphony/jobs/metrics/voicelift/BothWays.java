package io.polyphony.jobs.metrics.voicelift;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.stats.MantelHaenszel.Stratum;
import io.polyphony.jobs.stats.MantelHaenszel.Sums;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The people who posted in own words and copies on one network, each with a stratum for every such network.
 *
 * @param people by pseudonym
 */
record BothWays(SortedMap<String, List<Stratum>> people) {
    static final StateRequest BY_PERSON = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.PERSON_ID, PostFeatures.NETWORK, PostFeatures.VOICE_CLASS, PostFeatures.VOICE),
            List.of(PostMeasures.ENGAGEMENTS_SEEN, PostMeasures.IMPRESSIONS_SEEN));

    private static final Set<String> OWN = Set.of(VoiceClass.OWN_WORDS);
    private static final Set<String> COPIED = Set.of(VoiceClass.VERBATIM, VoiceClass.NEAR_VERBATIM);

    /** From employees' cells; what was never shown to anybody compares nothing. */
    static BothWays of(List<Cell> cells) {
        SortedMap<String, SortedMap<String, List<Cell>>> byPerson = cells.stream()
                .filter(c -> BY_PERSON.keys().stream().allMatch(k -> c.key(k) != null))
                .collect(Collectors.groupingBy(
                        c -> c.key(PostFeatures.PERSON_ID),
                        TreeMap::new,
                        Collectors.groupingBy(c -> c.key(PostFeatures.NETWORK), TreeMap::new, Collectors.toList())));
        SortedMap<String, List<Stratum>> people = new TreeMap<>();
        byPerson.forEach((person, networks) -> {
            List<Stratum> both = networks.values().stream()
                    .map(BothWays::stratum)
                    .filter(s -> s.time() > 0 && s.otherTime() > 0)
                    .toList();
            if (!both.isEmpty()) {
                people.put(person, both);
            }
        });
        return new BothWays(people);
    }

    private static Stratum stratum(List<Cell> cells) {
        return new Stratum(
                sum(cells, OWN, PostMeasures.ENGAGEMENTS_SEEN.name()),
                sum(cells, OWN, PostMeasures.IMPRESSIONS_SEEN.name()),
                sum(cells, COPIED, PostMeasures.ENGAGEMENTS_SEEN.name()),
                sum(cells, COPIED, PostMeasures.IMPRESSIONS_SEEN.name()));
    }

    private static long sum(List<Cell> cells, Set<String> classes, String measure) {
        return cells.stream()
                .filter(c -> classes.contains(c.key(PostFeatures.VOICE_CLASS)))
                .mapToLong(c -> c.sum(measure))
                .sum();
    }

    /** How many people they are. */
    int count() {
        return people.size();
    }

    /** The ratio, with and without each person. */
    Replicates ratio() {
        Sums all = Sums.of(people.values().stream().flatMap(List::stream).toList());
        return Replicates.of(
                people.values(),
                count(),
                "people",
                theirs -> theirs == null
                        ? all.ratio()
                        : all.without(Sums.of(theirs)).ratio());
    }

    /** 1 ÷ Σ w² − 1, w each person's part of what both sums are made of; NaN where nobody engaged. */
    double degreesOfFreedom() {
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
    Disclosure disclosure() {
        List<Long> earned = people.values().stream()
                .map(BothWays::earned)
                .sorted(Comparator.reverseOrder())
                .toList();
        long total = earned.stream().mapToLong(Long::longValue).sum();
        return new Disclosure(count(), total, earned.get(0), earned.size() < 2 ? 0 : earned.get(1));
    }

    private static long earned(Collection<Stratum> strata) {
        return strata.stream().mapToLong(s -> s.events() + s.others()).sum();
    }
}
