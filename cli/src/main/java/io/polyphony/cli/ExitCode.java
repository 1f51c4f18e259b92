package io.polyphony.cli;

/** What the process tells its caller. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Anything else that went wrong. */
    FAILED(1),
    /** Wrong usage or configuration. */
    USAGE(2),
    /** Input broke its contract beyond tolerance. */
    INPUT(3),
    /** Audit failed, nothing published. */
    AUDIT(4),
    /** An outside service failed. */
    OUTSIDE(5),
    /** Not ready yet: ask again later. */
    NOT_YET(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
