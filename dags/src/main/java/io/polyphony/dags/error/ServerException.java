package io.polyphony.dags.error;

/** 5xx: the server, or a proxy before it, failed. A change that was asked for may have been made. */
public final class ServerException extends RefusalException {
    private static final long serialVersionUID = 1;

    ServerException(String call, int status, String detail) {
        super(call, status, detail, "");
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
