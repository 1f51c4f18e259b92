package io.polyphony.jobs.metrics.voicelift;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.WithinPeople;
import io.polyphony.jobs.stats.MantelHaenszel.Stratum;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.util.ArrayList;
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

    private static final Measure OWN_ENGAGEMENTS = threeMonths(ProgrammeFeatures.OWN_ENGAGEMENTS);
    private static final Measure OWN_IMPRESSIONS = threeMonths(ProgrammeFeatures.OWN_IMPRESSIONS);
    private static final Measure COPIED_ENGAGEMENTS = threeMonths(ProgrammeFeatures.COPIED_ENGAGEMENTS);
    private static final Measure COPIED_IMPRESSIONS = threeMonths(ProgrammeFeatures.COPIED_IMPRESSIONS);

    static final StateRequest OF_THREE_MONTHS = new StateRequest(
            ProgrammeFeatures.TABLE,
            List.of(ProgrammeFeatures.SUBJECT, ProgrammeFeatures.NETWORK),
            List.of(OWN_ENGAGEMENTS, OWN_IMPRESSIONS, COPIED_ENGAGEMENTS, COPIED_IMPRESSIONS));

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

    /** From the cells of {@code programme_features}, which hold a row per person and network that both are known of. */
    static WithinPeople ofThreeMonths(List<Cell> cells) {
        SortedMap<String, List<Stratum>> strata = new TreeMap<>();
        for (Cell cell : cells) {
            if (cell.key(ProgrammeFeatures.SUBJECT) != null && cell.key(ProgrammeFeatures.NETWORK) != null) {
                strata.computeIfAbsent(cell.key(ProgrammeFeatures.SUBJECT), person -> new ArrayList<>())
                        .add(new Stratum(
                                cell.sum(OWN_ENGAGEMENTS.name()),
                                cell.sum(OWN_IMPRESSIONS.name()),
                                cell.sum(COPIED_ENGAGEMENTS.name()),
                                cell.sum(COPIED_IMPRESSIONS.name())));
            }
        }
        return WithinPeople.of(strata);
    }

    private static Measure threeMonths(String column) {
        return ProgrammeMeasures.sum(Kind.BOTH_WAYS, column, column);
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
