package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.conform.Intake;
import io.polyphony.jobs.warehouse.Attempt;
import io.polyphony.jobs.warehouse.PublishedRun;
import java.time.YearMonth;
import java.util.List;

/**
 * One month's run among those of a pass.
 *
 * @param attempt what the run log knows it by
 * @param id what names it
 * @param published the month's runs before, in the order in which they were published
 * @param intake where the rows went; null: the delivery was not read yet
 */
record MonthRun(Attempt attempt, RunId id, List<PublishedRun> published, Intake intake) {
    YearMonth month() {
        return attempt.month();
    }

    MonthRun with(Intake taken) {
        return new MonthRun(attempt, id, published, taken);
    }
}
