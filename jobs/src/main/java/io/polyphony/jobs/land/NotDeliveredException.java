package io.polyphony.jobs.land;

/** What a month needs was not delivered, or not yet: nothing is wrong with what is there. */
public final class NotDeliveredException extends InputException {
    /** As for {@link InputException}. */
    public NotDeliveredException(String what, String where, String advice) {
        super(what, where, advice);
    }
}
