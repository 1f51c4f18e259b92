package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.warehouse.PublishedRun;
import java.time.YearMonth;

/**
 * How the run of a month ended.
 *
 * @param month the month
 * @param run the run in force now; null: it failed, and the month stays as it was
 * @param failure why; null: it did not
 */
public record MonthResult(YearMonth month, PublishedRun run, RuntimeException failure) {
    static MonthResult of(PublishedRun run) {
        return new MonthResult(run.month(), run, null);
    }

    static MonthResult failed(YearMonth month, RuntimeException failure) {
        return new MonthResult(month, null, failure);
    }
}
