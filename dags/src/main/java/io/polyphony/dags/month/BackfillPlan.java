package io.polyphony.dags.month;

import io.polyphony.dags.model.BackfillRequest;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.Reprocess;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * What a backfill would do.
 *
 * @param months the months that were asked for
 * @param reprocess which months that have a run are run again
 * @param toRun the months that would be run
 * @param existing the runs that are there
 */
public record BackfillPlan(
        Months months, Reprocess reprocess, List<YearMonth> toRun, SortedMap<YearMonth, DagRun> existing) {
    /** What Airflow is asked for: the logical dates of the first and the last month, both included. */
    static BackfillRequest request(String dagId, Months months, Reprocess reprocess, int maxActiveRuns) {
        return new BackfillRequest(
                dagId,
                new DagMonth(months.from()).start(),
                new DagMonth(months.to()).start(),
                reprocess.apiName(),
                maxActiveRuns);
    }
}
