package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.stats.BenjaminiHochberg;
import io.polyphony.jobs.stats.EmpiricalBayes;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.metric.Interval;
import java.util.List;

/**
 * What can be said of each topic: its drawn effect, its interval, and whether it differs clearly from the average.
 *
 * @param effects the fitted effects
 * @param drawn the effects drawn towards their mean
 * @param people people of each topic
 * @param clear whether each differs after Benjamini–Hochberg; one whose interval holds "none" does not, whatever that says
 */
record TopicJudgement(List<Replicates> effects, EmpiricalBayes drawn, long[] people, boolean[] clear) {
    /** Share of false alarms among the clear topics. */
    static final double FALSE_ALARMS = 0.10;

    /** End of the method's text where a topic differs from the average. */
    static final String CLEAR = "; clear after Benjamini–Hochberg";

    /** End of the method's text where it does not. */
    static final String NOT_CLEAR = "; no clear difference";

    static TopicJudgement of(TopicPosts posts, TopicEffects effects) {
        EmpiricalBayes drawn = EmpiricalBayes.of(effects.logs(), effects.variances());
        long[] people = posts.topics().stream().mapToLong(posts::peopleOf).toArray();
        double[] p = new double[people.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = people[k] < Jackknife.LEAST
                    ? Double.NaN
                    : Jackknife.probability(
                            drawn.shrunken()[k],
                            drawn.errors()[k],
                            degreesOfFreedom(effects.replicates().get(k), people[k]));
        }
        return new TopicJudgement(effects.replicates(), drawn, people, BenjaminiHochberg.differences(p, FALSE_ALARMS));
    }

    /** Value and interval of a topic, as ratios. */
    Estimate estimate(int k) {
        double value = Math.exp(drawn.shrunken()[k]);
        if (people[k] < Jackknife.LEAST) {
            return new Estimate(value, Interval.none("too few people to say"));
        }
        if (!Double.isFinite(drawn.errors()[k])) {
            return new Estimate(value, Interval.none("no interval: without one group there would be no value"));
        }
        return new Estimate(value, interval(k));
    }

    private Interval interval(int k) {
        double half = Jackknife.quantile(degreesOfFreedom(effects.get(k), people[k])) * drawn.errors()[k];
        boolean differs = clear[k] && Math.abs(drawn.shrunken()[k]) > half;
        return new Interval(
                Math.exp(drawn.shrunken()[k] - half),
                Math.exp(drawn.shrunken()[k] + half),
                "jackknife over " + effects.get(k).describe() + (differs ? CLEAR : NOT_CLEAR));
    }

    private static double degreesOfFreedom(Replicates effect, long people) {
        return Math.min(effect.groups(), people) - 1.0;
    }
}
