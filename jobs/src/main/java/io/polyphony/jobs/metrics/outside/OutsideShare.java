package io.polyphony.jobs.metrics.outside;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;

/**
 * How much of the engagement with employees' posts comes from people who are no colleagues.
 *
 * <p>Engagement from others ÷ engagement from members of whom it is known whether they are colleagues, over employees' posts in the
 * common window. Nobody is known: no finding; corrections took all back: no value. Interval on the log odds over people; a share of
 * exactly 0 or 1 has none.
 *
 * <p>It is said of all networks together only. What a network's authors got is a sum that one of them often makes; it is withheld
 * then, and would follow from the shares of the other networks and of all.
 */
public final class OutsideShare implements Metric {
    private static final Measure KNOWN = PostMeasures.inWindow("engagements_known", PostFeatures.ENGAGEMENTS_KNOWN)
            .published();
    private static final Measure OUTSIDE = PostMeasures.inWindow(
                    "engagements_outside", PostFeatures.ENGAGEMENTS_OUTSIDE)
            .published();
    private static final Measure INSIDE = PostMeasures.inWindow(
                    "engagements_inside", PostFeatures.ENGAGEMENTS_KNOWN + " - " + PostFeatures.ENGAGEMENTS_OUTSIDE)
            .published();
    private static final StateRequest REQUEST =
            new StateRequest(PostFeatures.TABLE, List.of(PostFeatures.VOICE), List.of(KNOWN, OUTSIDE, INSIDE));

    @Override
    public List<StateRequest> needs() {
        return List.of(REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return states.ofEmployees(REQUEST).stream()
                .filter(cell -> cell.people(KNOWN.name()) > 0)
                .map(OutsideShare::share)
                .toList();
    }

    private static Finding share(Cell cell) {
        return Finding.measured(
                "outside_share",
                Grain.TOTAL,
                Jackknife.estimate(Samples.ratio(cell, OUTSIDE.name(), KNOWN.name(), KNOWN.name()), Scale.LOGIT),
                cell.people(KNOWN.name()),
                Disclosure.ofShare(
                        cell.disclosure(KNOWN.name()),
                        cell.disclosure(OUTSIDE.name()),
                        cell.disclosure(INSIDE.name())));
    }
}
