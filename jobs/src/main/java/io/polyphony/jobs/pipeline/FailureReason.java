package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.audit.AuditException;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.NotDeliveredException;
import io.polyphony.jobs.warehouse.BusyException;
import java.util.Locale;

/** Why a run failed, as the table {@code runs} keeps it: a code, since messages name files, rows and counts. */
public enum FailureReason {
    /** What the month needs was not delivered. */
    NOT_DELIVERED,
    /** Input broke its contract beyond tolerance. */
    INPUT,
    /** The audit failed. */
    AUDIT,
    /** Another command took over. */
    BUSY,
    /** Anything else. */
    OTHER;

    /** Why a run failed that ended with this. */
    static FailureReason of(Throwable why) {
        if (why instanceof NotDeliveredException) {
            return NOT_DELIVERED;
        }
        if (why instanceof InputException) {
            return INPUT;
        }
        if (why instanceof AuditException) {
            return AUDIT;
        }
        return why instanceof BusyException ? BUSY : OTHER;
    }

    /** As it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
