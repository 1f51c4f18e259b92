package io.polyphony.dags.error;

/** What can go wrong between this client and Airflow; the message is for people and holds no secret. */
public abstract sealed class AirflowException extends RuntimeException
        permits UnreachableException,
                TimedOutException,
                UnreadableAnswerException,
                RefusalException,
                LoginException,
                UnsupportedVersionException,
                PausedDagException,
                OtherMonthException,
                UnfitScheduleException,
                MissingRunException,
                WaitExpiredException,
                UnclearBackfillException {
    private static final long serialVersionUID = 1;

    /** With a message for people. */
    AirflowException(String message) {
        super(message);
    }

    /** Whether the same question may be answered a moment later. */
    public boolean isTransient() {
        return false;
    }
}
