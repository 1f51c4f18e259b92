package io.polyphony.jobs.metrics.voicelift;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.WithinPeople;
import io.polyphony.jobs.stats.MantelHaenszel.Stratum;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The people who posted in own words and copies on one network, each with a stratum for every such network. */
final class BothWays {
    static final StateRequest BY_PERSON = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.PERSON_ID, PostFeatures.NETWORK, PostFeatures.VOICE_CLASS, PostFeatures.VOICE),
            List.of(PostMeasures.ENGAGEMENTS_SEEN, PostMeasures.IMPRESSIONS_SEEN));

    private static final Set<String> OWN = Set.of(VoiceClass.OWN_WORDS);
    private static final Set<String> COPIED = Set.of(VoiceClass.VERBATIM, VoiceClass.NEAR_VERBATIM);

    private BothWays() {}

    /** From employees' cells; what was never shown to anybody compares nothing. */
    static WithinPeople of(List<Cell> cells) {
        SortedMap<String, SortedMap<String, List<Cell>>> byPerson = cells.stream()
                .filter(c -> BY_PERSON.keys().stream().allMatch(k -> c.key(k) != null))
                .collect(Collectors.groupingBy(
                        c -> c.key(PostFeatures.PERSON_ID),
                        TreeMap::new,
                        Collectors.groupingBy(c -> c.key(PostFeatures.NETWORK), TreeMap::new, Collectors.toList())));
        SortedMap<String, List<Stratum>> strata = new TreeMap<>();
        byPerson.forEach((person, networks) -> strata.put(
                person, networks.values().stream().map(BothWays::stratum).toList()));
        return WithinPeople.of(strata);
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
}
