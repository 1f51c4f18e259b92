package io.polyphony.jobs.metrics.retention;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Advocates who were followed alike.
 *
 * @param months from the first month in which they posted to the first of two idle ones, or as long as they could be followed
 * @param idle how many fell idle then
 * @param others how many were last seen then
 * @param route how they came to take part; null: not known
 * @param askedAfter months until the first request without a choice; null: none
 */
record Followed(int months, long idle, long others, String route, Integer askedAfter) {
    private static final Measure IDLE = ProgrammeMeasures.of(Kind.ADVOCATE, "fell_idle", ProgrammeFeatures.IDLE);
    private static final Measure OTHERS =
            ProgrammeMeasures.of(Kind.ADVOCATE, "not_idle", "not " + ProgrammeFeatures.IDLE);

    /** What {@link #of} reads. */
    static final StateRequest REQUEST = new StateRequest(
            ProgrammeFeatures.TABLE,
            List.of(ProgrammeFeatures.MONTHS_ON, ProgrammeFeatures.JOIN_ROUTE, ProgrammeFeatures.ASKED_AFTER),
            List.of(IDLE, OTHERS));

    /** Everybody who ever posted. */
    static List<Followed> of(States states) {
        List<Followed> all = new ArrayList<>();
        for (Cell cell : states.of(REQUEST)) {
            long idle = cell.sum(IDLE.name());
            long others = cell.sum(OTHERS.name());
            if (cell.key(ProgrammeFeatures.MONTHS_ON) != null && idle + others > 0) {
                String asked = cell.key(ProgrammeFeatures.ASKED_AFTER);
                all.add(new Followed(
                        Integer.parseInt(cell.key(ProgrammeFeatures.MONTHS_ON)),
                        idle,
                        others,
                        cell.key(ProgrammeFeatures.JOIN_ROUTE),
                        asked == null ? null : (Integer) Integer.parseInt(asked)));
            }
        }
        return all;
    }

    /** All of them. */
    long people() {
        return idle + others;
    }

    /** Months at risk before they were asked without a choice, or all. */
    long monthsBeforeRequest() {
        return askedAfter == null ? months : Math.min(months, askedAfter);
    }

    /** Whether the last of their months came after such a request. */
    boolean idleAfterRequest() {
        return monthsBeforeRequest() < months;
    }

    static long people(List<Followed> some) {
        return some.stream().mapToLong(Followed::people).sum();
    }
}
