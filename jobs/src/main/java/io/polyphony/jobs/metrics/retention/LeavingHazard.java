package io.polyphony.jobs.metrics.retention;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.LogRank;
import io.polyphony.jobs.stats.LogRank.AtRisk;
import io.polyphony.jobs.stats.RateRatio;
import io.polyphony.jobs.stats.Steps;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.ProgrammeFeatures.JoinRoute;
import java.util.ArrayList;
import java.util.List;

/**
 * How much more readily people fall idle after they were asked to share without a choice than before, and those who were enrolled than
 * those who came in another way.
 *
 * <p>Until the month of the request somebody is one of those who were not asked. The first is events per month at risk: where a programme began
 * together there is nobody to compare with who began equally long ago. The second compares people who did (log-rank). Fewer than {@value #LEAST} fell idle, or nobody on
 * one side: no value. Nobody was ever asked so, or enrolled: no finding.
 */
public final class LeavingHazard implements Metric {
    /** In how many significant digits the ratios are published. */
    public static final int DIGITS = 2;

    private static final int LEAST = 10;

    @Override
    public List<StateRequest> needs() {
        return List.of(Followed.REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Followed> all = Followed.of(states);
        List<Finding> findings = new ArrayList<>();
        if (all.stream().anyMatch(f -> f.askedAfter() != null)) {
            findings.add(finding("leaving_hazard_ratio", all, afterRequests(all)));
        }
        if (all.stream().anyMatch(LeavingHazard::enrolled)) {
            findings.add(finding("enrolled_hazard_ratio", all, ofEnrolled(all)));
        }
        return findings;
    }

    private static Finding finding(String id, List<Followed> all, Estimate ratio) {
        boolean enough = all.stream().mapToLong(Followed::idle).sum() >= LEAST;
        long people = Followed.people(all);
        return Finding.measured(
                id,
                Grain.TOTAL,
                enough ? Steps.digits(DIGITS, ratio) : Estimate.none("no value: too few fell silent to say"),
                people,
                Disclosure.ofPeople(people));
    }

    private static Estimate afterRequests(List<Followed> all) {
        long after = all.stream()
                .filter(Followed::idleAfterRequest)
                .mapToLong(Followed::idle)
                .sum();
        long before = all.stream().mapToLong(Followed::idle).sum() - after;
        return RateRatio.of(
                after,
                all.stream()
                        .mapToLong(f -> f.people() * (f.months() - f.monthsBeforeRequest()))
                        .sum(),
                before,
                all.stream()
                        .mapToLong(f -> f.people() * f.monthsBeforeRequest())
                        .sum());
    }

    private static boolean enrolled(Followed f) {
        return JoinRoute.ENROLLED.equals(f.route());
    }

    private static Estimate ofEnrolled(List<Followed> all) {
        List<AtRisk> spells = new ArrayList<>();
        all.stream().filter(f -> f.route() != null).forEach(f -> {
            spells.add(new AtRisk(0, f.months(), true, enrolled(f), f.idle()));
            spells.add(new AtRisk(0, f.months(), false, enrolled(f), f.others()));
        });
        return LogRank.of(spells).hazardRatio();
    }
}
