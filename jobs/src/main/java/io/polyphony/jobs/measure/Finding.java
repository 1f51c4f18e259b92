package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;

/**
 * A value as a metric found it, before privacy.
 *
 * @param metricId one of the ids defined in the metric's home
 * @param grain what it is about
 * @param estimate value and interval
 * @param n people or posts behind it
 * @param evidence how it is known
 * @param disclosure whom it is about; null: about nobody who needs protection (a brand)
 */
public record Finding(
        String metricId, Grain grain, Estimate estimate, long n, Evidence evidence, Disclosure disclosure) {

    /** A measured value with its interval. */
    public static Finding measured(String metricId, Grain grain, Estimate estimate, long n, Disclosure disclosure) {
        return new Finding(metricId, grain, estimate, n, Evidence.MEASURED, disclosure);
    }

    /** A count of everything: no interval. */
    public static Finding census(String metricId, Grain grain, long value, long n, Disclosure disclosure) {
        return measured(metricId, grain, new Estimate((double) value, Interval.CENSUS), n, disclosure);
    }
}
