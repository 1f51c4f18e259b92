package io.polyphony.dags.error;

/** 404: no such DAG, run, task or backfill, or no such route. */
public final class NotFoundException extends RefusalException {
    private static final long serialVersionUID = 1;

    NotFoundException(String call, String detail) {
        super(call, 404, detail, "");
    }
}
