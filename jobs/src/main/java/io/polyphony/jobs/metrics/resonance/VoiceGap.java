package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much better a topic does from employees than from the brand, each compared with the average topic of their own: resonance of
 * employees ÷ resonance of the brand.
 *
 * <p>1: the topic stands where it stands for the brand. Both effects are fitted as in {@link Resonance} over the topics that both
 * voices can compare (at least {@value Resonance#LEAST_PEOPLE} people and {@value #LEAST_POSTS} posts of the brand, linked whoever or
 * whichever post is left out), so that the average is the same topics for both. The ratio is drawn towards 1, its variance is that of
 * both, over people and over the brand's posts; clear is what is left after Benjamini–Hochberg, as there.
 *
 * <p>A topic that both posted about and that can't be compared: no value, with the reason. No such topic: no finding.
 */
public final class VoiceGap implements Metric {
    /** Fewest posts of the brand about a topic. */
    static final int LEAST_POSTS = 5;

    private static final String ID = "voice_gap";

    @Override
    public List<StateRequest> needs() {
        return List.of(TopicPosts.REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        TopicPosts own = TopicPosts.of(states.ofEmployees(TopicPosts.REQUEST));
        TopicPosts brand = TopicPosts.ofBrand(states.of(TopicPosts.REQUEST).stream()
                .filter(cell -> !Samples.employees(cell))
                .toList());
        Set<String> shared = new TreeSet<>(own.topics());
        shared.retainAll(brand.topics());
        Set<String> comparable = comparable(own, brand, shared);
        List<Finding> findings = new ArrayList<>();
        if (!comparable.isEmpty()) {
            findings.addAll(compared(own.about(own.columns(comparable)), brand.about(brand.columns(comparable))));
        }
        shared.removeAll(comparable);
        shared.forEach(topic -> findings.add(own.finding(ID, topic, notComparable(own, brand, topic))));
        return findings;
    }

    /** The topics that each voice can compare with each other. */
    private static Set<String> comparable(TopicPosts own, TopicPosts brand, Set<String> shared) {
        Set<String> left = new TreeSet<>(shared);
        left.removeIf(t -> own.peopleOf(t) < Resonance.LEAST_PEOPLE || brand.postsAbout(t) < LEAST_POSTS);
        int before;
        do {
            before = left.size();
            left = brand.comparable(own.comparable(left));
        } while (left.size() != before);
        return left;
    }

    private static List<Finding> compared(TopicPosts own, TopicPosts brand) {
        List<LogEffect> ours = TopicEffects.of(own);
        List<LogEffect> theirs = TopicEffects.ofBrand(brand);
        List<LogEffect> gaps = new ArrayList<>();
        for (int k = 0; k < ours.size(); k++) {
            gaps.add(ours.get(k).above(theirs.get(k)));
        }
        TopicJudgement judgement = TopicJudgement.of(gaps);
        List<Finding> findings = new ArrayList<>();
        for (int k = 0; k < gaps.size(); k++) {
            findings.add(own.finding(ID, own.topics().get(k), judgement.estimate(k)));
        }
        return findings;
    }

    private static Estimate notComparable(TopicPosts own, TopicPosts brand, String topic) {
        if (own.peopleOf(topic) < Resonance.LEAST_PEOPLE) {
            return Estimate.none("not comparable: fewer than " + Resonance.LEAST_PEOPLE + " people");
        }
        return Estimate.none(
                brand.postsAbout(topic) < LEAST_POSTS
                        ? "not comparable: fewer than " + LEAST_POSTS + " posts of the brand"
                        : "not comparable: too little links it to other topics");
    }
}
