package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.metric.Evidence;
import java.util.List;

/**
 * How many different people would follow the accounts that posted on a network if everybody who can be reached followed them by
 * chance. Colleagues share followers, so that it is mostly less.
 *
 * <p>Only where the settings say how many can be reached, and no audience is only known from below ("500+"); no value where they say
 * fewer than follow one account. Accounts of unknown audience add nothing.
 */
public final class LikelyReach implements Metric {
    @Override
    public List<StateRequest> needs() {
        return Followed.needs();
    }

    @Override
    public List<Finding> evaluate(States states) {
        return Followed.onNetworks(states)
                .filter(Audience::exact)
                .filter(of -> states.networks().addressable(of.network()).isPresent())
                .map(of -> of.finding(
                        "reach_likely_at_most",
                        Evidence.MODELLED,
                        states.networks(),
                        union -> union.independent().orElseThrow()))
                .toList();
    }
}
