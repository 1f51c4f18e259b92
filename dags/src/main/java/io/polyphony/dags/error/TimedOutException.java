package io.polyphony.dags.error;

import java.time.Duration;

/** No answer in time. A change that was asked for may have been made. */
public final class TimedOutException extends AirflowException {
    private static final long serialVersionUID = 1;

    /**
     * For a call.
     *
     * @param call method and path
     * @param limit how long it was waited, repetitions included
     */
    public TimedOutException(String call, Duration limit) {
        super("Airflow did not answer " + call + " within " + limit.toMillis() / 1000.0 + " s (airflow.timeout)");
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
