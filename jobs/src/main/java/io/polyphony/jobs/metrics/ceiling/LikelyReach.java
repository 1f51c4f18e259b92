package io.polyphony.jobs.metrics.ceiling;

import static io.polyphony.jobs.metrics.ceiling.Followed.CENSORED;
import static io.polyphony.jobs.metrics.ceiling.Followed.FOLLOWERS;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.AudienceUnion;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.OptionalLong;

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
        return Followed.findings(
                states,
                (cell, at, accounts) -> at
                        .get(PostFeatures.NETWORK)
                        .map(states::addressable)
                        .filter(OptionalLong::isPresent)
                        .filter(people -> cell.people(FOLLOWERS.name()) > 0 && Followed.sum(accounts, CENSORED) == 0)
                        .map(people -> likely(cell, at, accounts, people.getAsLong()))
                        .stream());
    }

    private static Finding likely(Cell cell, Grain at, List<Cell> accounts, long addressable) {
        return new Finding(
                "reach_likely_at_most",
                at,
                estimate(accounts, addressable),
                Samples.n(cell, PostMeasures.POSTS.name()),
                Evidence.MODELLED,
                Samples.employees(cell) ? cell.disclosure(FOLLOWERS.name()) : null);
    }

    private static Estimate estimate(List<Cell> accounts, long addressable) {
        long[] sizes = accounts.stream()
                .mapToLong(account -> account.largest(FOLLOWERS.name()))
                .sorted()
                .toArray();
        if (sizes[sizes.length - 1] > addressable) {
            return Estimate.none("an account has more followers than the settings say can be reached");
        }
        double people = new AudienceUnion(sizes, OptionalLong.of(addressable))
                .independent()
                .orElseThrow();
        return new Estimate((double) Math.round(people), Interval.CENSUS);
    }
}
