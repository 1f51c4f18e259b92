package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.KaplanMeier;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many jobs that were opened within two years had a hire, and how long jobs are open until they have: the median by
 * Kaplan and Meier.
 *
 * <p>Jobs that are open, or were closed without a hire, are known to have taken longer. Fewer than half hired: no value. No
 * job was filled: no finding.
 */
public final class TimeToHire implements Metric {
    private static final Measure FILLED = Applied.of(Kind.REQUISITION, "filled", RecruitingFeatures.FILLED);
    private static final Measure UNFILLED =
            Applied.of(Kind.REQUISITION, "unfilled", "not " + RecruitingFeatures.FILLED);
    private static final StateRequest BY_DAYS =
            new StateRequest(RecruitingFeatures.TABLE, List.of(RecruitingFeatures.DAYS), List.of(FILLED, UNFILLED));

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_DAYS);
    }

    @Override
    public List<Finding> evaluate(States states) {
        Map<Double, Long> filled = new TreeMap<>();
        Map<Double, Long> unfilled = new TreeMap<>();
        for (Cell cell : states.of(BY_DAYS)) {
            if (cell.key(RecruitingFeatures.DAYS) != null) {
                double days = Double.parseDouble(cell.key(RecruitingFeatures.DAYS));
                add(filled, days, cell.sum(FILLED.name()));
                add(unfilled, days, cell.sum(UNFILLED.name()));
            }
        }
        long hires = filled.values().stream().mapToLong(Long::longValue).sum();
        return hires == 0
                ? List.of()
                : List.of(
                        Applied.count("jobs_filled", Grain.TOTAL, hires),
                        Finding.measured(
                                "time_to_hire",
                                Grain.TOTAL,
                                KaplanMeier.of(filled, unfilled).median(),
                                hires,
                                Disclosure.ofPeople(hires)));
    }

    private static void add(Map<Double, Long> jobs, double days, long count) {
        if (count > 0) {
            jobs.merge(days, count, Long::sum);
        }
    }
}
