package io.polyphony.dags.error;

/** 400 or 422: Airflow does not accept what was asked. */
public final class InvalidRequestException extends RefusalException {
    private static final long serialVersionUID = 1;

    InvalidRequestException(String call, int status, String detail) {
        super(call, status, detail, "");
    }
}
