package io.polyphony.jobs.metrics.matched;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.schemas.metric.Grain;
import java.util.List;

/**
 * The engagement rate of employees' posts of a piece ÷ that of the brand's posts of the same piece on the same network.
 *
 * <p>Mantel and Haenszel's ratio over all pairs of network and content item that both voices posted, in the common window, with
 * known impressions and engagements: 1, the piece did as well from either. No piece in common, or none that engaged anybody when
 * the brand posted it: no value.
 *
 * <p>The interval is on the log ratio; employees' variance over people and the brand's over posts add up, each from the ratio of all
 * strata without one group. With it comes how many such pairs it compares.
 */
public final class MatchedLift implements Metric {
    @Override
    public List<StateRequest> needs() {
        return List.of(MatchedItems.BY_PERSON);
    }

    @Override
    public List<Finding> evaluate(States states) {
        MatchedItems items = MatchedItems.of(states.of(MatchedItems.BY_PERSON));
        Estimate estimate = Jackknife.quotient(items.ofEmployees(), items.ofBrand());
        if (estimate.value() == null) {
            return List.of();
        }
        Disclosure whom = items.disclosure();
        long people = whom.people();
        return List.of(
                Finding.measured("matched_lift", Grain.TOTAL, estimate, people, whom),
                Finding.census(
                        "matched_pieces", Grain.TOTAL, items.items().size(), people, Disclosure.ofPeople(people)));
    }
}
