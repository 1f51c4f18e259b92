package io.polyphony.dags.error;

/** An answer that is not Airflow's: a page of a proxy, JSON that ends early, another shape. */
public final class UnreadableAnswerException extends AirflowException {
    private static final long serialVersionUID = 1;

    private final boolean cutOff;

    /**
     * For a call.
     *
     * @param call method and path
     * @param what what came instead
     * @param cutOff whether it only ended early
     */
    public UnreadableAnswerException(String call, String what, boolean cutOff) {
        super("the answer to " + call + " is not Airflow's: " + what);
        this.cutOff = cutOff;
    }

    @Override
    public boolean isTransient() {
        return cutOff;
    }
}
