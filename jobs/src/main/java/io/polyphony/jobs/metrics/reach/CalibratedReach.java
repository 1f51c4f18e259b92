package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Audiences;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.table.ReachFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How many different people follow the employees who posted on a network, from numbers of followers and from how much two audiences
 * have in common: where the followers of some are listed, these tell it, else the settings.
 *
 * <p>No finding where neither tells it, and where an audience is only known from below ("500+"). Accounts of unknown audience add
 * nothing. Lists tell it where they are kept by person, which is below 300 people.
 */
public final class CalibratedReach implements Metric {
    @Override
    public List<StateRequest> needs() {
        List<StateRequest> needs = new ArrayList<>(Followed.needs());
        needs.add(Lists.BY_NETWORK);
        return needs;
    }

    @Override
    public List<Finding> evaluate(States states) {
        return Followed.onNetworks(states)
                .filter(Audience::employees)
                .filter(Audience::exact)
                .flatMap(of -> calibrated(states, of))
                .toList();
    }

    private static Stream<Finding> calibrated(States states, Audience of) {
        OptionalDouble overlap = listed(states, of.network());
        return Stream.of(overlap.isPresent() ? overlap : states.networks().overlap(of.network()))
                .filter(OptionalDouble::isPresent)
                .map(known -> of.finding(
                        "reach_calibrated",
                        Evidence.CALIBRATED,
                        states.networks(),
                        union -> union.calibrated(known.getAsDouble())));
    }

    /** As lists tell it; of groups of several people it is another number, and not told. */
    private static OptionalDouble listed(States states, String network) {
        for (Cell cell : states.of(Lists.BY_NETWORK)) {
            Audiences audiences = cell.audiences(Lists.FOLLOWERS.name());
            if (Samples.employees(cell)
                    && network.equals(cell.key(ReachFeatures.NETWORK))
                    && audiences.groups() == cell.people(Lists.FOLLOWERS.name())) {
                return audiences.overlap();
            }
        }
        return OptionalDouble.empty();
    }
}
