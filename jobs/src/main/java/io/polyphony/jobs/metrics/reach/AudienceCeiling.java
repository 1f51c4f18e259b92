package io.polyphony.jobs.metrics.reach;

import static io.polyphony.jobs.measure.PostMeasures.FOLLOWERS;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Interval;
import java.util.List;

/**
 * Followers of all distinct accounts that posted, each account once with its largest audience at one of its posts.
 *
 * <p>Accounts of unknown audience add nothing; censored ones ("500+") add their lower bound, and the value says so.
 */
public final class AudienceCeiling implements Metric {
    @Override
    public List<StateRequest> needs() {
        return Followed.needs();
    }

    @Override
    public List<Finding> evaluate(States states) {
        return Followed.audiences(states)
                .filter(Audience::known)
                .map(AudienceCeiling::ceiling)
                .toList();
    }

    private static Finding ceiling(Audience of) {
        Interval interval = of.exact() ? Interval.CENSUS : Interval.none("at least: some accounts show \"500+\"");
        double followers = of.sum(FOLLOWERS);
        return Finding.measured(
                "audience_ceiling", of.at(), new Estimate(followers, interval), of.n(), of.disclosure());
    }
}
