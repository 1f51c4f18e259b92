package io.polyphony.jobs.disclose;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.MetricDefinition;

/** Whether a value is possible; what is not withholds itself, and the month goes on. */
final class Plausible {
    private static final String SHARE = "share";

    private Plausible() {}

    /** A number; of a share one between 0 and 1. No value is always possible. */
    static boolean is(Finding finding, MetricDefinition definition) {
        Double value = finding.estimate().value();
        if (value == null) {
            return true;
        }
        boolean isShare = definition.unit().equals(SHARE);
        return Double.isFinite(value) && (!isShare || (value >= 0 && value <= 1));
    }
}
