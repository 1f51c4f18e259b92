package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What one voice earned on some networks.
 *
 * @param cells a cell per network and person, for a brand one per network
 * @param posts counts its posts
 */
public record Earned(List<Cell> cells, Measure posts) {
    public Earned {
        cells = List.copyOf(cells);
    }

    /** A sum. */
    public Replicates sum(Measure measure) {
        return replicates(u -> total(measure.name(), u));
    }

    /** A sum per post. */
    public Replicates perPost(Measure measure) {
        return replicates(u -> Samples.quotient(total(measure.name(), u), total(posts.name(), u)));
    }

    /** A sum per person; somebody on two networks is one. */
    public Replicates perPerson(Measure measure) {
        return replicates(u -> Samples.quotient(total(measure.name(), u), people(u)));
    }

    private Replicates replicates(ToDoubleFunction<Integer> statistic) {
        boolean employees = cells.stream().anyMatch(Samples::employees);
        SortedSet<Integer> units =
                cells.stream().flatMap(c -> c.units().stream()).collect(Collectors.toCollection(TreeSet::new));
        return Replicates.of(
                units, employees ? people(null) : total(posts.name(), null), employees ? "people" : "posts", statistic);
    }

    private long total(String measure, Integer without) {
        return cells.stream().mapToLong(c -> c.sum(measure, without)).sum();
    }

    private long people(Integer without) {
        return cells.stream()
                .filter(c -> c.people(posts.name(), without) > 0)
                .map(c -> c.key(PostFeatures.PERSON_ID))
                .distinct()
                .count();
    }
}
