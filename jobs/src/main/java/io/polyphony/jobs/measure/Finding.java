package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import java.util.List;

/**
 * A value as a metric found it, before privacy.
 *
 * @param metricId one of the ids defined in the metric's home
 * @param grain what it is about
 * @param estimate value and interval
 * @param n people or posts behind it
 * @param evidence how it is known
 * @param disclosure whom it is about; null: about nobody who needs protection (a brand)
 * @param over the cells of the metrics it is made of, where they are not those of its own grain; empty: they are
 * @param under the cells of those it is divided by, where they are others than these; empty: they are not
 * @param inner a cell that no reader sees, and that a published one is the sum of: readers may come near it from elsewhere
 */
public record Finding(
        String metricId,
        Grain grain,
        Estimate estimate,
        long n,
        Evidence evidence,
        Disclosure disclosure,
        List<Grain> over,
        List<Grain> under,
        boolean inner) {

    /** Keeps the lists from changing. */
    public Finding {
        over = List.copyOf(over);
        under = List.copyOf(under);
    }

    /** One that is made of the cells of its own grain. */
    public Finding(String metricId, Grain grain, Estimate estimate, long n, Evidence evidence, Disclosure disclosure) {
        this(metricId, grain, estimate, n, evidence, disclosure, List.of(), List.of(), false);
    }

    /** The same made of other cells than those of its own grain. */
    public Finding madeOf(List<Grain> cells) {
        return new Finding(metricId, grain, estimate, n, evidence, disclosure, cells, List.of(), false);
    }

    /** The same as a part of a whole, each of them in a cell of its own. */
    public Finding madeOf(Grain part, Grain whole) {
        return new Finding(metricId, grain, estimate, n, evidence, disclosure, List.of(part), List.of(whole), false);
    }

    /** The same as a part of a whole that is several cells together. */
    public Finding madeOf(List<Grain> part, List<Grain> whole) {
        return new Finding(metricId, grain, estimate, n, evidence, disclosure, part, whole, false);
    }

    /** The same as a cell that no reader sees. */
    public Finding asInner() {
        return new Finding(metricId, grain, estimate, n, evidence, disclosure, over, under, true);
    }

    /** Whether it is the rest of those whose key is unknown: part of a whole, and never published. */
    public boolean isRest() {
        return grain.keys().containsValue(Grain.REST);
    }

    /** Whether readers get a row of it. */
    public boolean isPublished() {
        return !inner && !isRest();
    }

    /** A measured value with its interval. */
    public static Finding measured(String metricId, Grain grain, Estimate estimate, long n, Disclosure disclosure) {
        return new Finding(metricId, grain, estimate, n, Evidence.MEASURED, disclosure);
    }

    /** A count of everything: no interval. */
    public static Finding census(String metricId, Grain grain, long value, long n, Disclosure disclosure) {
        return measured(metricId, grain, new Estimate((double) value, Interval.CENSUS), n, disclosure);
    }
}
