package io.polyphony.reports.talent;

import io.polyphony.reports.values.Metrics;
import java.util.Arrays;

/** The stages after an application was started, from the first to the last. */
enum Stage {
    SUBMITTED(Metrics.APPLICANTS_SUBMITTED, Metrics.SUBMISSION_RATE, "Submitted", "submitted their application"),
    INTERVIEWED(Metrics.APPLICANTS_INTERVIEWED, Metrics.INTERVIEW_RATE, "Interviewed", "were interviewed"),
    OFFERED(Metrics.APPLICANTS_OFFERED, Metrics.OFFER_RATE, "Got an offer", "got an offer"),
    HIRED(Metrics.APPLICANTS_HIRED, Metrics.HIRE_RATE, "Hired", "were hired");

    private final String count;
    private final String rate;
    private final String title;
    private final String predicate;

    Stage(String count, String rate, String title, String predicate) {
        this.count = count;
        this.rate = rate;
        this.title = title;
        this.predicate = predicate;
    }

    /** The stage that a rate is about. */
    static Stage ofRate(String rate) {
        return Arrays.stream(values())
                .filter(stage -> stage.rate.equals(rate))
                .findFirst()
                .orElseThrow();
    }

    /** The metric that counts who reached it. */
    String count() {
        return count;
    }

    /** The metric that says which share reached it. */
    String rate() {
        return rate;
    }

    /** The stage as a heading. */
    String title() {
        return title;
    }

    /** What those did who reached it: {@code were interviewed}. */
    String predicate() {
        return predicate;
    }
}
