package io.polyphony.jobs.metrics.ceiling;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;

/**
 * Followers of all distinct accounts that posted, each account once with its largest audience at one of its posts.
 *
 * <p>Accounts of unknown audience add nothing; censored ones ("500+") add their lower bound, and the value says so.
 */
public final class AudienceCeiling implements Metric {
    private static final Measure FOLLOWERS = Measure.max(
                    "followers", "if(" + PostFeatures.IN_COMMON_WINDOW + ", " + PostFeatures.FOLLOWER_COUNT + ", null)")
            .published();
    private static final Measure CENSORED = Measure.max(
            "censored",
            "if(" + PostFeatures.IN_COMMON_WINDOW + " and " + PostFeatures.FOLLOWER_COUNT_CENSORED + ", 1, 0)");
    private static final List<List<String>> GRAINS =
            List.of(List.of(PostFeatures.VOICE), List.of(PostFeatures.NETWORK, PostFeatures.VOICE));

    @Override
    public List<StateRequest> needs() {
        return GRAINS.stream().map(AudienceCeiling::request).toList();
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (List<String> grain : GRAINS) {
            for (Cell cell : states.of(request(grain))) {
                if (cell.people(FOLLOWERS.name()) > 0) {
                    cell.grain(grain).ifPresent(at -> findings.add(ceiling(cell, at)));
                }
            }
        }
        return findings;
    }

    private static Finding ceiling(Cell cell, Grain at) {
        long censored = cell.sum(CENSORED.name());
        Interval interval =
                censored == 0 ? Interval.CENSUS : Interval.none("at least: " + censored + " accounts show \"500+\"");
        double followers = cell.sum(FOLLOWERS.name());
        return Finding.measured(
                "audience_ceiling",
                at,
                new Estimate(followers, interval),
                Samples.n(cell, PostMeasures.POSTS.name()),
                Samples.employees(cell) ? cell.disclosure(FOLLOWERS.name()) : null);
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(PostFeatures.TABLE, keys, List.of(FOLLOWERS, CENSORED, PostMeasures.POSTS));
    }
}
