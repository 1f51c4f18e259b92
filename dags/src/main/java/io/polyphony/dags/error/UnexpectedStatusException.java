package io.polyphony.dags.error;

/** Any other status: a redirection, 405, 429 ... */
public final class UnexpectedStatusException extends RefusalException {
    private static final long serialVersionUID = 1;

    UnexpectedStatusException(String call, int status, String detail) {
        super(call, status, detail, status < 400 ? ". Something else answers there; is airflow.url right?" : "");
    }

    @Override
    public boolean isTransient() {
        return status() == 408 || status() == 429;
    }
}
