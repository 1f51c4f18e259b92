package io.polyphony.jobs.measure;

import java.util.List;

/**
 * A metric: which states it needs, and what they mean. Pure, knows no Spark, keeps nothing.
 *
 * <p>A class with a constructor without arguments in a package of its own below {@code io.polyphony.jobs.metrics}, beside the definitions
 * of its ids ({@code <id>.yaml}) is found by {@link MetricCatalog}; nothing else has to be edited.
 */
public interface Metric {
    /** The states it reads; the same on every call. */
    List<StateRequest> needs();

    /**
     * The values of the month.
     *
     * <p>A zero denominator gives no value, never 0 or infinity; a key that is unknown (null) is left out of the
     * findings unless the definition says otherwise.
     *
     * @param states cells of all {@link #needs()}
     */
    List<Finding> evaluate(States states);
}
