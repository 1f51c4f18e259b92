package io.polyphony.jobs.audit;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;

/**
 * A finding and privacy's word on it.
 *
 * @param finding the finding
 * @param suppressed why it may not be shown; null: it may
 */
public record Judged(Finding finding, String suppressed) {
    /** Whether it may be shown. */
    public boolean shown() {
        return suppressed == null;
    }

    /** Whether it is about people who need protection. */
    boolean protectedPeople() {
        return finding.disclosure() != null;
    }

    /** Distinct people behind it; 0 where nobody needs protection. */
    long people() {
        Disclosure disclosure = finding.disclosure();
        return disclosure == null ? 0 : disclosure.people();
    }

    Judged suppress(String reason) {
        return shown() ? new Judged(finding, reason) : this;
    }
}
