package io.polyphony.jobs.land;

/** A file is no table, whatever its name: a picture, a document, an archive. */
public final class NoTableException extends InputException {
    /** As {@link InputException}. */
    NoTableException(String what, String where, String advice) {
        super(what, where, advice);
    }
}
