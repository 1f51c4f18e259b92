package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.conform.Intake;
import io.polyphony.jobs.warehouse.Attempt;
import java.time.YearMonth;

/**
 * One month's run among those of a pass.
 *
 * @param attempt what the run log knows it by
 * @param id what names it
 * @param versions what was published of the month before
 * @param intake where the rows went; null: the delivery was not read yet
 */
record MonthRun(Attempt attempt, RunId id, Versions versions, Intake intake) {
    YearMonth month() {
        return attempt.month();
    }

    MonthRun with(Intake taken) {
        return new MonthRun(attempt, id, versions, taken);
    }
}
