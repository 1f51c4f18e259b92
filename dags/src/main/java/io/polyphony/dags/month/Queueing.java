package io.polyphony.dags.month;

import io.polyphony.dags.error.PausedDagException;
import io.polyphony.dags.error.WaitExpiredException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notices that something which was started does not start. */
final class Queueing {
    private final MonthlyDag dag;
    private final Duration limit;
    private final Clock clock;
    private Instant since;

    Queueing(MonthlyDag dag, Duration limit, Clock clock) {
        this.dag = dag;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Takes note of a look.
     *
     * @param waiting whether nothing of it moves
     * @param what what waits, for the message
     * @throws PausedDagException if it can't move
     * @throws WaitExpiredException if it did not for too long
     */
    void seen(boolean waiting, String what) {
        Instant now = clock.instant();
        if (!waiting) {
            since = null;
            return;
        }
        boolean first = since == null;
        since = first ? now : since;
        boolean tooLong = Duration.between(since, now).compareTo(limit) >= 0;
        if ((first || tooLong) && dag.isPaused()) {
            throw new PausedDagException(dag.id(), what);
        }
        if (tooLong) {
            throw new WaitExpiredException(what + " is still queued after " + limit.toSeconds()
                    + " s (airflow.queue-timeout). Another run of the DAG may be in work, or nobody schedules:"
                    + " polyphony airflow doctor");
        }
    }
}
