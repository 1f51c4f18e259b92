package io.polyphony.dags.error;

import java.time.YearMonth;

/** A month that has no run. */
public final class MissingRunException extends AirflowException {
    private static final long serialVersionUID = 1;

    /** For a month of a DAG. */
    public MissingRunException(String dagId, YearMonth month) {
        super("DAG " + dagId + " has no run of " + month + ". Start one: polyphony airflow trigger --month " + month);
    }
}
