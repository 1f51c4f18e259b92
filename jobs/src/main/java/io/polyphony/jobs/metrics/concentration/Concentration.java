package io.polyphony.jobs.metrics.concentration;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Inequality;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How unevenly the posts are spread over the people who posted: share of the most active 10 % (rounded up), and Gini
 * with n/(n − 1).
 *
 * <p>Among active advocates; people who did not post are participation's business. Nobody posted: no value; Gini of one
 * person: no value. Recomputed without each group. The share of the most active is about those few: under some 50 advocates its definition
 * keeps it from being shown.
 */
public final class Concentration implements Metric {
    private static final String POSTS = PostMeasures.POSTS.name();
    private static final StateRequest BY_PERSON = new StateRequest(
            PostFeatures.TABLE, List.of(PostFeatures.PERSON_ID, PostFeatures.VOICE), List.of(PostMeasures.POSTS));

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_PERSON);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Cell> people = states.ofEmployees(BY_PERSON).stream()
                .filter(p -> p.key(PostFeatures.PERSON_ID) != null && p.sum(POSTS) > 0)
                .toList();
        if (people.isEmpty()) {
            return List.of();
        }
        return List.of(
                finding("top_decile_share", people, Inequality::topDecileShare),
                finding("gini", people, Inequality::gini));
    }

    private static Finding finding(String id, List<Cell> people, ToDoubleFunction<long[]> of) {
        Replicates sample =
                Replicates.of(units(people), people.size(), "people", u -> of.applyAsDouble(posts(people, u)));
        return Finding.measured(
                id,
                Grain.TOTAL,
                Jackknife.estimate(sample, Scale.LOGIT),
                people.size(),
                Disclosure.ofPeople(people.size()));
    }

    private static SortedSet<Integer> units(List<Cell> people) {
        return people.stream().flatMap(p -> p.units().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long[] posts(List<Cell> people, Integer without) {
        return people.stream()
                .mapToLong(p -> p.sum(POSTS, without))
                .filter(n -> n > 0)
                .toArray();
    }
}
