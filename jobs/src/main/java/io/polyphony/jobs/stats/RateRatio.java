package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often something happens in one time beside another, per unit of time at risk.
 *
 * <p>The interval is the one of the log ratio, with variance 1 ÷ events + 1 ÷ events. Source: Rothman, Greenland and Lash, <i>Modern
 * Epidemiology</i> (2008), chapter 14.
 */
public final class RateRatio {
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    private RateRatio() {}

    /**
     * The ratio of two rates.
     *
     * @param events how often it happened
     * @param time in how much time at risk
     * @param others how often in the other time
     * @param otherTime how much that was
     * @return no value where it never happened in one of them, or one of them was none
     */
    public static Estimate of(long events, long time, long others, long otherTime) {
        if (events == 0 || others == 0 || time == 0 || otherTime == 0) {
            return Estimate.none("no value: nothing to compare with");
        }
        double ratio = (double) events / time / ((double) others / otherTime);
        double half = Z * Math.sqrt(1.0 / events + 1.0 / others);
        return new Estimate(ratio, new Interval(ratio * Math.exp(-half), ratio * Math.exp(half), "log rate ratio"));
    }
}
