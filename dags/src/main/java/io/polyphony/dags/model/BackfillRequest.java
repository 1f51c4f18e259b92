package io.polyphony.dags.model;

import java.time.Instant;

/**
 * What a backfill is made of. It gives its runs no configuration: one for all of them could not tell their months, and
 * would take the place of what runs that it runs again were given.
 *
 * @param dagId the DAG
 * @param fromDate earliest logical date
 * @param toDate latest logical date
 * @param reprocessBehavior as Airflow writes it, see {@link Reprocess#apiName}
 * @param maxActiveRuns how many runs at a time
 */
public record BackfillRequest(
        String dagId, Instant fromDate, Instant toDate, String reprocessBehavior, int maxActiveRuns) {}
