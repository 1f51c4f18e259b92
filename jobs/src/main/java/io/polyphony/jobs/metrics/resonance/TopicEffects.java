package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.TwoWayFit;
import io.polyphony.jobs.stats.TwoWayFit.Entry;
import java.util.ArrayList;
import java.util.List;

/** The fitted effects of topics with their jackknife, on the log scale. */
final class TopicEffects {
    private TopicEffects() {}

    /** Of employees, in the order of the topics: leaving out people. */
    static List<LogEffect> of(TopicPosts posts) {
        List<Replicates> fitted = fitted(posts, posts.distinctPeople(), "people");
        List<LogEffect> effects = new ArrayList<>();
        for (int k = 0; k < fitted.size(); k++) {
            long people = posts.peopleOf(posts.topics().get(k));
            effects.add(LogEffect.of(fitted.get(k), people, people));
        }
        return effects;
    }

    /** Of the brand: leaving out posts. */
    static List<LogEffect> ofBrand(TopicPosts posts) {
        List<Replicates> fitted = fitted(posts, posts.allPosts(), "posts");
        List<LogEffect> effects = new ArrayList<>();
        for (int k = 0; k < fitted.size(); k++) {
            effects.add(
                    LogEffect.of(fitted.get(k), posts.postsAbout(posts.topics().get(k)), 0));
        }
        return effects;
    }

    /** Fits the whole and, starting from there, the table without each group. */
    private static List<Replicates> fitted(TopicPosts posts, long n, String noun) {
        TwoWayFit fit = new TwoWayFit(posts.entries());
        double[] whole = fit.logColumns(null, null);
        List<double[]> deletions = posts.entries().stream()
                .map(Entry::unit)
                .distinct()
                .sorted()
                .map(unit -> fit.logColumns(unit, whole))
                .toList();
        List<Replicates> replicates = new ArrayList<>();
        for (int k = 0; k < posts.topics().size(); k++) {
            int topic = k;
            double[] without = deletions.stream().mapToDouble(d -> d[topic]).toArray();
            replicates.add(new Replicates(whole[topic], without, n, noun));
        }
        return replicates;
    }
}
