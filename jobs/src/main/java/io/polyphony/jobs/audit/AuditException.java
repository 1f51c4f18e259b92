package io.polyphony.jobs.audit;

import java.util.List;

/** The audit failed: nothing is published. The message says what, one line per failure. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Failures, at least one. */
    public AuditException(List<String> failures) {
        super(String.join("\n", failures));
    }
}
