package io.polyphony.jobs.metrics.amplification;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
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
 */
record Earned(List<Cell> cells) {
    private static final String POSTS = PostMeasures.POSTS.name();

    /** A sum. */
    Replicates sum(Measure measure) {
        return replicates(u -> total(measure.name(), u));
    }

    /** A sum per post. */
    Replicates perPost(Measure measure) {
        return replicates(u -> Samples.quotient(total(measure.name(), u), total(POSTS, u)));
    }

    /** A sum per person; somebody on two networks is one. */
    Replicates perPerson(Measure measure) {
        return replicates(u -> Samples.quotient(total(measure.name(), u), people(u)));
    }

    private Replicates replicates(ToDoubleFunction<Integer> statistic) {
        boolean employees = cells.stream().anyMatch(Samples::employees);
        SortedSet<Integer> units =
                cells.stream().flatMap(c -> c.units().stream()).collect(Collectors.toCollection(TreeSet::new));
        return Replicates.of(
                units, employees ? people(null) : total(POSTS, null), employees ? "people" : "posts", statistic);
    }

    private long total(String measure, Integer without) {
        return cells.stream().mapToLong(c -> c.sum(measure, without)).sum();
    }

    private long people(Integer without) {
        return cells.stream()
                .filter(c -> c.people(POSTS, without) > 0)
                .map(c -> c.key(PostFeatures.PERSON_ID))
                .distinct()
                .count();
    }
}
