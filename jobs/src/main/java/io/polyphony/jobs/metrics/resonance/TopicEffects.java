package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.jobs.stats.TwoWayFit;
import io.polyphony.jobs.stats.TwoWayFit.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * The fitted effects of topics with their jackknife variances, on the log scale.
 *
 * @param replicates for each topic, its log effect with and without each group
 */
record TopicEffects(List<Replicates> replicates) {
    /** Fits the whole and, starting from there, the table without each group. */
    static TopicEffects of(TopicPosts posts) {
        TwoWayFit fit = new TwoWayFit(posts.entries());
        double[] whole = fit.logColumns(null, null);
        List<double[]> deletions = posts.entries().stream()
                .map(Entry::unit)
                .distinct()
                .sorted()
                .map(unit -> fit.logColumns(unit, whole))
                .toList();
        long people = posts.distinctPeople();
        List<Replicates> replicates = new ArrayList<>();
        for (int k = 0; k < posts.topics().size(); k++) {
            int topic = k;
            double[] without = deletions.stream().mapToDouble(d -> d[topic]).toArray();
            replicates.add(new Replicates(whole[topic], without, people, "people"));
        }
        return new TopicEffects(replicates);
    }

    /** The log effects. */
    double[] logs() {
        return replicates.stream().mapToDouble(Replicates::full).toArray();
    }

    /** Their variances. */
    double[] variances() {
        return replicates.stream()
                .mapToDouble(r -> Jackknife.variance(r, Scale.LINEAR))
                .toArray();
    }
}
