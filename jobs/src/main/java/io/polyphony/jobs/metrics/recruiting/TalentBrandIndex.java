package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Interval;

/** Engagements for each hundred who were reached. Source: LinkedIn, Talent Brand Index (2012). */
final class TalentBrandIndex {
    private static final double HUNDRED = 100;

    private TalentBrandIndex() {}

    /** The index of numbers of people; reach is not 0. */
    static double of(long engagement, long reach) {
        return HUNDRED * engagement / reach;
    }

    /** The index of a rate. */
    static Estimate of(Estimate rate) {
        Interval interval = rate.interval();
        return new Estimate(
                rate.value() == null ? null : (Double) (HUNDRED * rate.value()),
                interval.known()
                        ? new Interval(HUNDRED * interval.low(), HUNDRED * interval.high(), interval.method())
                        : interval);
    }
}
