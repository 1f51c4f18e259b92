package io.polyphony.jobs.metrics.retention;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Wilson;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.util.List;

/**
 * Of those who posted two months ago and are still here: how many have posted since.
 *
 * <p>Nobody of them, or one of the two months before is not known: no finding.
 */
public final class Staying implements Metric {
    private static final Measure BEFORE =
            ProgrammeMeasures.of(Kind.ADVOCATE, "active_before", ProgrammeFeatures.STILL_HERE);
    private static final Measure STAYED = ProgrammeMeasures.of(Kind.ADVOCATE, "stayed", ProgrammeFeatures.STAYED);
    private static final StateRequest REQUEST =
            new StateRequest(ProgrammeFeatures.TABLE, List.of(), List.of(BEFORE, STAYED));

    @Override
    public List<StateRequest> needs() {
        return List.of(REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return states.of(REQUEST).stream()
                .filter(cell -> cell.people(BEFORE.name()) > 0)
                .flatMap(cell -> staying(cell.people(BEFORE.name()), cell.people(STAYED.name())).stream())
                .toList();
    }

    private static List<Finding> staying(long before, long stayed) {
        return List.of(
                count("active_before", before),
                count("stayed", stayed),
                Finding.measured(
                        "staying_rate",
                        Grain.TOTAL,
                        Wilson.share(stayed, before),
                        before,
                        Disclosure.ofPeople(before)));
    }

    private static Finding count(String id, long people) {
        return Finding.census(id, Grain.TOTAL, people, people, Disclosure.ofPeople(people));
    }
}
