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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many different people would follow the accounts that posted on a network if everybody who can be reached followed them by
 * chance. Colleagues share followers, so that it is mostly less.
 *
 * <p>Only where the settings say how many can be reached, and no audience is only known from below ("500+"); no value where they say
 * fewer than follow one account. Accounts of unknown audience add nothing.
 */
public final class LikelyReach implements Metric {
    private static final List<String> GRAIN = List.of(PostFeatures.NETWORK, PostFeatures.VOICE);

    @Override
    public List<StateRequest> needs() {
        return Followed.needs();
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        Map<Grain, List<Cell>> accounts = Followed.accounts(states, GRAIN);
        for (Cell cell : states.of(Followed.request(GRAIN))) {
            String network = cell.key(PostFeatures.NETWORK);
            OptionalLong addressable = network == null ? OptionalLong.empty() : states.addressable(network);
            if (addressable.isPresent() && cell.people(FOLLOWERS.name()) > 0) {
                cell.grain(GRAIN)
                        .filter(at -> Followed.sum(accounts.get(at), CENSORED) == 0)
                        .ifPresent(at -> findings.add(likely(cell, at, accounts.get(at), addressable)));
            }
        }
        return findings;
    }

    private static Finding likely(Cell cell, Grain at, List<Cell> accounts, OptionalLong addressable) {
        return new Finding(
                "reach_likely_at_most",
                at,
                estimate(accounts, addressable),
                Samples.n(cell, PostMeasures.POSTS.name()),
                Evidence.MODELLED,
                Samples.employees(cell) ? cell.disclosure(FOLLOWERS.name()) : null);
    }

    private static Estimate estimate(List<Cell> accounts, OptionalLong addressable) {
        long[] sizes = accounts.stream()
                .mapToLong(account -> account.largest(FOLLOWERS.name()))
                .sorted()
                .toArray();
        if (sizes[sizes.length - 1] > addressable.orElseThrow()) {
            return Estimate.none("an account has more followers than the settings say can be reached");
        }
        double people = new AudienceUnion(sizes, addressable).independent().orElseThrow();
        return new Estimate((double) Math.round(people), Interval.CENSUS);
    }
}
