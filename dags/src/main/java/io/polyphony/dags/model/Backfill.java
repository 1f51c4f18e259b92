package io.polyphony.dags.model;

import java.time.Instant;

/**
 * A backfill.
 *
 * @param id its number
 * @param dagId its DAG
 * @param fromDate earliest logical date
 * @param toDate latest logical date
 * @param isPaused whether it starts no more runs
 * @param reprocessBehavior which runs that exist are run again, see {@link Reprocess}; an open set
 * @param maxActiveRuns how many runs at a time
 * @param createdAt when it was created
 * @param completedAt null: not over. It lags behind the last run by up to half a minute
 */
public record Backfill(
        long id,
        String dagId,
        Instant fromDate,
        Instant toDate,
        boolean isPaused,
        String reprocessBehavior,
        int maxActiveRuns,
        Instant createdAt,
        Instant completedAt) {}
