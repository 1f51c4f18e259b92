package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * The share of independent people of whom something holds, with Wilson's 95 % score interval.
 *
 * <p>Nobody to divide by: no value. Source: Wilson (1927); Newcombe, Statistics in Medicine 17 (1998), 857–872.
 */
public final class Wilson {
    /** The method of its intervals. */
    public static final String METHOD = "Wilson over people";

    private static final double ALPHA = 0.05;

    private Wilson() {}

    /**
     * A share.
     *
     * @param part of whom it holds, 0 … whole
     * @param whole how many there are
     */
    public static Estimate share(long part, long whole) {
        return whole == 0
                ? Estimate.none("no value: nobody to divide by")
                : new Estimate((double) part / whole, interval(part, whole));
    }

    /** The interval alone; {@code whole} is not 0. */
    public static Interval interval(long part, long whole) {
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(whole), Math.toIntExact(part), ALPHA);
        // The share itself is in it, also where the last bit of its end says otherwise.
        double share = (double) part / whole;
        return new Interval(
                Math.min(share, interval.getLowerBound()), Math.max(share, interval.getUpperBound()), METHOD);
    }

    /**
     * The interval of a share of which both numbers are known to lie in ranges only: from the fewest among the most to the
     * most among the fewest. The most that it holds of may exceed the fewest of all, which then is 1.
     */
    public static Interval interval(long leastPart, long mostPart, long leastWhole, long mostWhole) {
        double low = interval(Math.min(leastPart, mostWhole), mostWhole).low();
        double high = interval(Math.min(mostPart, leastWhole), leastWhole).high();
        return new Interval(low, high, METHOD);
    }
}
