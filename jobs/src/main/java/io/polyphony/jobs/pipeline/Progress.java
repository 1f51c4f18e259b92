package io.polyphony.jobs.pipeline;

import java.time.YearMonth;

/** Hears what a long run is doing. */
@FunctionalInterface
public interface Progress {
    /** A step of a month begins. */
    void step(YearMonth month, Step step);

    /** The steps of a month, in order. */
    enum Step {
        LAND,
        CONFORM,
        FEATURES,
        MEASURE,
        DISCLOSE,
        AUDIT,
        PUBLISH,
        /** The month stays as it was published: what came in since is of so few people that they could be told by it. */
        HELD,
        REPORT
    }
}
