package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.features.UnknownSources;
import java.time.YearMonth;
import java.util.List;

/** Hears what a long run is doing. */
@FunctionalInterface
public interface Progress {
    /** A step of months begins, which they go through together. */
    void step(List<YearMonth> months, Step step);

    /** A step of a month begins. */
    default void step(YearMonth month, Step step) {
        step(List.of(month), step);
    }

    /** Some names of applicants' sources are known to nobody; there is one at least. */
    default void unknownSources(YearMonth month, UnknownSources unknown) {}

    /** Months in order as people read them: 2026-05, or 2026-05 to 2026-10. */
    static String text(List<YearMonth> months) {
        YearMonth first = months.get(0);
        YearMonth last = months.get(months.size() - 1);
        return first.equals(last) ? first.toString() : first + " to " + last;
    }

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
