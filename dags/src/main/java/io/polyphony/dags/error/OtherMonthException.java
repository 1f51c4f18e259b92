package io.polyphony.dags.error;

import java.time.YearMonth;

/** The place of a month's run is taken by a run about something else. */
public final class OtherMonthException extends AirflowException {
    private static final long serialVersionUID = 1;

    /**
     * For a month.
     *
     * @param month the month that was asked for
     * @param runId the run that is there
     * @param about what it is about
     */
    public OtherMonthException(YearMonth month, String runId, String about) {
        super("run " + runId + " has the run id or logical date of " + month + ", but is about " + about
                + ". Delete it in Airflow, then trigger " + month + " again");
    }
}
