package io.polyphony.jobs.measure;

import java.util.List;

/**
 * A metric whose months are compared by their people: who takes part in both is one unit of the jackknife, so that a change
 * of what the same people do is not lost among the differences between people.
 */
public interface ComparedMetric extends Metric {
    /** The states that a comparison reads of each month, a cell per person among them; the same on every call. */
    List<StateRequest> comparedBy();

    /**
     * How uncertain the changes of its figures are.
     *
     * @param before states of the earlier month
     * @param now states of the later one
     * @return one for each figure of which that can be told
     */
    List<ChangeError> changes(States before, States now);
}
