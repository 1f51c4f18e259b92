package io.polyphony.dags.error;

/** What was watched did not end, or not start, in the time given. It goes on in Airflow. */
public final class WaitExpiredException extends AirflowException {
    private static final long serialVersionUID = 1;

    /** With a message for people. */
    public WaitExpiredException(String message) {
        super(message);
    }
}
