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
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import java.util.List;
import java.util.stream.Stream;

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
        return Followed.findings(
                states,
                (cell, at, accounts) ->
                        cell.people(FOLLOWERS.name()) > 0 ? Stream.of(ceiling(cell, at, accounts)) : Stream.empty());
    }

    private static Finding ceiling(Cell cell, Grain at, List<Cell> accounts) {
        long censored = Followed.sum(accounts, CENSORED);
        Interval interval = censored == 0 ? Interval.CENSUS : Interval.none("at least: some accounts show \"500+\"");
        double followers = Followed.sum(accounts, FOLLOWERS);
        return Finding.measured(
                "audience_ceiling",
                at,
                new Estimate(followers, interval),
                Samples.n(cell, PostMeasures.POSTS.name()),
                Samples.employees(cell) ? cell.disclosure(FOLLOWERS.name()) : null);
    }
}
