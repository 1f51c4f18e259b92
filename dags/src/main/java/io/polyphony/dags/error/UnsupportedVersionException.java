package io.polyphony.dags.error;

/** An Airflow that is not 3.x. */
public final class UnsupportedVersionException extends AirflowException {
    private static final long serialVersionUID = 1;

    /**
     * For a server.
     *
     * @param where its address
     * @param version what it says it is
     */
    public UnsupportedVersionException(String where, String version) {
        super("Airflow " + version + " at " + where
                + " is not supported: Polyphony speaks the REST API v2 of Airflow 3."
                + " With Airflow 2, let its scheduler call 'polyphony run'");
    }
}
