package io.polyphony.dags.error;

/** 401: no login, a wrong password, or a token that expired and could not be renewed. */
public final class UnauthorizedException extends RefusalException {
    private static final long serialVersionUID = 1;

    UnauthorizedException(String call, String detail) {
        super(call, 401, detail, ". Check airflow.user and its password, or the token");
    }
}
