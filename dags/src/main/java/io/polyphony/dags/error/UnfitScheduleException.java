package io.polyphony.dags.error;

import java.time.Instant;

/** A DAG whose schedule is not one run for each month. */
public final class UnfitScheduleException extends AirflowException {
    private static final long serialVersionUID = 1;

    /** For a logical date that is no month's. */
    public UnfitScheduleException(String dagId, Instant date) {
        super("DAG " + dagId + " would run " + date + ", which is not one of the months: it needs the schedule"
                + " CronDataIntervalTimetable(\"0 0 1 * *\", timezone=\"UTC\")");
    }
}
