package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.stats.BenjaminiHochberg;
import io.polyphony.jobs.stats.EmpiricalBayes;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.schemas.metric.Interval;
import java.util.List;

/**
 * What can be said of each topic: its drawn effect, its interval, and whether it differs clearly from the average.
 *
 * @param effects the fitted effects
 * @param drawn the effects drawn towards their mean
 * @param clear whether each differs after Benjamini–Hochberg; one whose interval holds "none" does not, whatever that says
 */
record TopicJudgement(List<LogEffect> effects, EmpiricalBayes drawn, boolean[] clear) {
    static TopicJudgement of(List<LogEffect> effects) {
        EmpiricalBayes drawn = EmpiricalBayes.of(
                effects.stream().mapToDouble(LogEffect::log).toArray(),
                effects.stream().mapToDouble(LogEffect::variance).toArray());
        double[] p = new double[effects.size()];
        for (int k = 0; k < p.length; k++) {
            p[k] = effects.get(k).people() < Jackknife.LEAST
                    ? Double.NaN
                    : Jackknife.probability(
                            drawn.shrunken()[k],
                            drawn.errors()[k],
                            effects.get(k).degreesOfFreedom());
        }
        return new TopicJudgement(
                List.copyOf(effects), drawn, BenjaminiHochberg.differences(p, BenjaminiHochberg.FALSE_ALARMS));
    }

    /** Value and interval of a topic, as ratios. */
    Estimate estimate(int k) {
        double value = Math.exp(drawn.shrunken()[k]);
        if (effects.get(k).people() < Jackknife.LEAST) {
            return new Estimate(value, Interval.none("too few people to say"));
        }
        if (!Double.isFinite(drawn.errors()[k])) {
            return new Estimate(value, Interval.none("no interval: without one group there would be no value"));
        }
        return new Estimate(value, interval(k));
    }

    private Interval interval(int k) {
        double half = Jackknife.quantile(effects.get(k).degreesOfFreedom()) * drawn.errors()[k];
        boolean differs = clear[k] && Math.abs(drawn.shrunken()[k]) > half;
        Interval interval = new Interval(
                Math.exp(drawn.shrunken()[k] - half),
                Math.exp(drawn.shrunken()[k] + half),
                "jackknife over " + effects.get(k).groups());
        return BenjaminiHochberg.told(interval, differs);
    }
}
