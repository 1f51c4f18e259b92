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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private static final StateRequest ACCOUNTS =
            request(List.of(PostFeatures.ACCOUNT_ID, PostFeatures.NETWORK, PostFeatures.VOICE));

    @Override
    public List<StateRequest> needs() {
        List<StateRequest> needs = new ArrayList<>();
        GRAINS.forEach(g -> needs.add(request(g)));
        needs.add(ACCOUNTS);
        return needs;
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (List<String> grain : GRAINS) {
            Map<Grain, List<Cell>> accounts = accounts(states, grain);
            for (Cell cell : states.of(request(grain))) {
                if (cell.people(FOLLOWERS.name()) > 0) {
                    cell.grain(grain).ifPresent(at -> findings.add(ceiling(cell, at, accounts.get(at))));
                }
            }
        }
        return findings;
    }

    /** The accounts behind each grain: a brand's account lies in many groups, whose sums would count it often. */
    private static Map<Grain, List<Cell>> accounts(States states, List<String> grain) {
        Map<Grain, List<Cell>> accounts = new HashMap<>();
        for (Cell account : states.of(ACCOUNTS)) {
            account.grain(grain)
                    .ifPresent(at ->
                            accounts.computeIfAbsent(at, g -> new ArrayList<>()).add(account));
        }
        return accounts;
    }

    private static long sum(List<Cell> accounts, Measure measure) {
        return accounts.stream().mapToLong(a -> a.largest(measure.name())).sum();
    }

    private static Finding ceiling(Cell cell, Grain at, List<Cell> accounts) {
        long censored = sum(accounts, CENSORED);
        Interval interval = censored == 0 ? Interval.CENSUS : Interval.none("at least: some accounts show \"500+\"");
        double followers = sum(accounts, FOLLOWERS);
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
