package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.RecruitingFeatures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One application as it came about.
 *
 * @param source where the applicant truly came from
 * @param visit the click that led to it; empty: no link did
 * @param steps what became of it, at least the start; what lies after the simulated period is not there
 */
record Application(
        String id,
        String applicantId,
        Requisition job,
        String source,
        Optional<Click> visit,
        Told told,
        List<Step> steps) {
    private static final List<String> STAGES = List.of(
            Applications.Stage.STARTED,
            Applications.Stage.SUBMITTED,
            Applications.Stage.INTERVIEW,
            Applications.Stage.OFFER,
            Applications.Stage.HIRED);

    /** A step of an application. */
    record Step(String stage, Instant at) {}

    /** A source by its canonical name, and as it is written. */
    record Named(String source, String text) {
        /** Nothing is said. */
        static final Named NOTHING = new Named("", "");

        private Optional<String> known() {
            return Optional.of(source).filter(s -> !s.isEmpty());
        }
    }

    /** What the files say of where somebody came from; referrer: empty unless a colleague is named. */
    record Told(Named link, Named system, Named word, String referrer) {}

    /** The stages in their order. */
    static List<String> stages() {
        return STAGES;
    }

    /** The one source that gets the credit by what the files say: people before links before the system. */
    String credited() {
        if (!told.referrer().isEmpty() || told.system().source().equals(RecruitingFeatures.Source.REFERRAL)) {
            return RecruitingFeatures.Source.REFERRAL;
        }
        if (told.system().source().equals(RecruitingFeatures.Source.SOURCED)) {
            return RecruitingFeatures.Source.SOURCED;
        }
        return told.link().known().or(() -> told.system().known()).orElse(RecruitingFeatures.Source.UNKNOWN);
    }

    /** When it began, so far as steps are reported. */
    Instant began() {
        return steps.stream().map(Step::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether it reached that stage or a later one before a moment. */
    boolean reached(String stage, Instant before) {
        return steps.stream()
                .filter(s -> s.at().isBefore(before))
                .anyMatch(s -> STAGES.indexOf(s.stage()) >= STAGES.indexOf(stage));
    }

    /** The furthest stage reached before a moment; empty: not begun. */
    Optional<String> stage(Instant before) {
        return STAGES.stream().filter(s -> reached(s, before)).reduce((earlier, later) -> later);
    }
}
