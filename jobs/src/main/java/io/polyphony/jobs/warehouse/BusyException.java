package io.polyphony.jobs.warehouse;

/** Somebody else is at work in the warehouse. The message says who, and what to do. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says who holds the warehouse. */
    public BusyException(String message) {
        super(message);
    }
}
