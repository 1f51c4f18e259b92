package io.polyphony.jobs.measure;

import io.polyphony.schemas.table.Population;
import java.util.List;

/** How many people could have posted: those opted in on the month's last day. */
public final class CouldPost {
    private static final Measure OPTED_IN = Measure.sum("opted_in_all", "if(" + Population.OPTED_IN + ", 1, null)");

    /** What {@link #of} reads. */
    public static final StateRequest REQUEST = new StateRequest(Population.TABLE, List.of(), List.of(OPTED_IN));

    private CouldPost() {}

    /** Their number; 0: nobody, or nothing is known of people. */
    public static long of(States states) {
        return states.of(REQUEST).stream()
                .mapToLong(cell -> cell.sum(OPTED_IN.name()))
                .sum();
    }
}
