package io.polyphony.dags.error;

/** Airflow, or something before it, answered with an error. */
public abstract sealed class RefusalException extends AirflowException
        permits UnauthorizedException,
                ForbiddenException,
                NotFoundException,
                ConflictException,
                InvalidRequestException,
                ServerException,
                UnexpectedStatusException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String detail;

    RefusalException(String call, int status, String detail, String advice) {
        super("Airflow answered " + call + " with " + status + ": " + detail + advice);
        this.status = status;
        this.detail = detail;
    }

    /**
     * The exception of a status.
     *
     * @param call method and path
     * @param status HTTP status, not of success
     * @param detail what the server says, without secrets
     */
    public static RefusalException of(String call, int status, String detail) {
        return switch (status) {
            case 401 -> new UnauthorizedException(call, detail);
            case 403 -> new ForbiddenException(call, detail);
            case 404 -> new NotFoundException(call, detail);
            case 409 -> new ConflictException(call, detail);
            case 400, 422 -> new InvalidRequestException(call, status, detail);
            default ->
                status >= 500
                        ? new ServerException(call, status, detail)
                        : new UnexpectedStatusException(call, status, detail);
        };
    }

    /** HTTP status. */
    public final int status() {
        return status;
    }

    /** What the server says, in one text whatever shape it came in. */
    public final String detail() {
        return detail;
    }
}
