package io.polyphony.dags.error;

/** A run waits in the queue of a DAG that is paused, and will until somebody unpauses it. */
public final class PausedDagException extends AirflowException {
    private static final long serialVersionUID = 1;

    /** For a run, or a sentence's subject like "the backfill". */
    public PausedDagException(String dagId, String waiting) {
        super("DAG " + dagId + " is paused, so " + waiting + " stays queued. Unpause it: polyphony airflow unpause");
    }
}
