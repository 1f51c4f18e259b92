package io.polyphony.dags.error;

/** 409: it is there already, or in a state that does not allow it. Airflow does not tell which. */
public final class ConflictException extends RefusalException {
    private static final long serialVersionUID = 1;

    ConflictException(String call, String detail) {
        super(call, 409, detail, "");
    }
}
