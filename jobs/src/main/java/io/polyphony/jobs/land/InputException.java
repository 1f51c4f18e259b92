package io.polyphony.jobs.land;

/** The input broke its contract beyond tolerance: what is wrong, where, and what to do about it. */
public class InputException extends RuntimeException {
    private final String what;
    private final String where;
    private final String advice;

    /**
     * What a person must know to mend the input.
     *
     * @param what what is wrong
     * @param where file, and row where one is known
     * @param advice what to do
     */
    public InputException(String what, String where, String advice) {
        super(where + ": " + what + ". " + advice + ".");
        this.what = what;
        this.where = where;
        this.advice = advice;
    }

    /** The same with the failure that led to it. */
    public InputException(String what, String where, String advice, Throwable cause) {
        this(what, where, advice);
        initCause(cause);
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** File, and row where one is known. */
    public String where() {
        return where;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }
}
