package io.polyphony.jobs.metrics.reach;

import static io.polyphony.jobs.measure.PostMeasures.FOLLOWERS;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of what vendors call potential reach became anything: viewers, and impressions, of all posts for each follower of the
 * accounts that posted.
 *
 * <p>Only where followers are known of all accounts whose posts' viewers (impressions) are, and exactly. Nobody follows: no value.
 */
public final class CeilingRealisation implements Metric {
    private static final Map<String, Measure> OF = new TreeMap<>(Map.of(
            "ceiling_realisation", PostMeasures.POST_VIEWERS,
            "ceiling_realisation_impressions", PostMeasures.IMPRESSIONS));

    @Override
    public List<StateRequest> needs() {
        return Followed.needs();
    }

    @Override
    public List<Finding> evaluate(States states) {
        return Followed.onNetworks(states)
                .filter(Audience::exact)
                .flatMap(of -> OF.entrySet().stream()
                        .filter(met -> of.cell().people(met.getValue().name()) > 0)
                        .map(met -> finding(met.getKey(), of, met.getValue())))
                .toList();
    }

    private static Finding finding(String metric, Audience of, Measure met) {
        return Finding.measured(metric, of.at(), estimate(of, met), of.n(), Samples.people(of.cell(), met.name()));
    }

    private static Estimate estimate(Audience of, Measure met) {
        boolean unknown = of.accounts().stream()
                .anyMatch(account -> account.people(met.name()) > 0 && account.people(FOLLOWERS.name()) == 0);
        if (unknown) {
            return Estimate.none("the followers of some accounts are unknown");
        }
        Replicates quotient = Replicates.of(
                of.cell().units(),
                of.n(),
                of.employees() ? "people" : "posts",
                unit -> Samples.quotient(of.cell().sum(met.name(), unit), followers(of, unit)));
        return Jackknife.estimate(quotient, Scale.LOG);
    }

    /** An account of the brand lies in many groups, and is left out of none. */
    private static long followers(Audience of, Integer without) {
        return of.employees() ? of.cell().sum(FOLLOWERS.name(), without) : of.sum(FOLLOWERS);
    }
}
