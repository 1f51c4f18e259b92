package io.polyphony.dags.error;

/** No answer: refused, reset, cut off, unknown host, TLS. A change that was asked for may have been made. */
public final class UnreachableException extends AirflowException {
    private static final long serialVersionUID = 1;

    /**
     * For a call.
     *
     * @param call method and path
     * @param where address without path
     * @param reason what the network said
     */
    public UnreachableException(String call, String where, String reason) {
        super("Airflow at " + where + " did not answer " + call + ": " + reason
                + ". Is it running, and is airflow.url right?");
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
