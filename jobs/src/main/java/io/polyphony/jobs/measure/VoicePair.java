package io.polyphony.jobs.measure;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What both voices earned on the same networks.
 *
 * @param employees what employees' posts did
 * @param brand what the brand's did
 */
public record VoicePair(Earned employees, Earned brand) {
    /**
     * Both voices on some networks.
     *
     * @param cells by network, person and voice
     * @param posts counts posts
     */
    public static VoicePair of(List<Cell> cells, List<String> networks, Measure posts) {
        List<Cell> there = cells.stream()
                .filter(c -> c.key(PostFeatures.NETWORK) != null && networks.contains(c.key(PostFeatures.NETWORK)))
                .toList();
        return new VoicePair(
                new Earned(there.stream().filter(Samples::employees).toList(), posts),
                new Earned(there.stream().filter(c -> !Samples.employees(c)).toList(), posts));
    }

    /** The networks where the count is known of both voices, in order. */
    public static List<String> networks(List<Cell> cells, Measure measure) {
        return new TreeSet<>(networks(cells, measure, Samples::employees))
                .stream()
                        .filter(networks(cells, measure, c -> !Samples.employees(c))::contains)
                        .toList();
    }

    /** The cells that a comparison is made of; empty: those of all networks. */
    public static List<Grain> madeOf(List<Cell> cells, Measure measure) {
        List<String> compared = networks(cells, measure);
        boolean whole = new TreeSet<>(networks(cells, measure, Samples::employees)).equals(new TreeSet<>(compared));
        return whole
                ? List.of()
                : compared.stream().map(n -> Grain.of(PostFeatures.NETWORK, n)).toList();
    }

    private static List<String> networks(List<Cell> cells, Measure measure, Predicate<Cell> voice) {
        return cells.stream()
                .filter(voice)
                .filter(c -> c.people(measure.name()) > 0)
                .map(c -> c.key(PostFeatures.NETWORK))
                .filter(Objects::nonNull)
                .toList();
    }
}
