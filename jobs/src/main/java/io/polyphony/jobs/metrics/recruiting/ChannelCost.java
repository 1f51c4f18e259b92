package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import io.polyphony.schemas.table.RecruitingFeatures.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a channel cost in the period, for each of its applicants and for each who was hired, by currency.
 *
 * <p>A channel that has no cost in one of the period's months has no value at all, since a part of the cost would stand
 * beside all applicants; a cost of 0 is one. Nobody applied: a cost and no more.
 */
public final class ChannelCost implements Metric {
    private static final Measure COST = Measure.millionths("cost", RecruitingFeatures.AMOUNT);
    private static final Measure APPLIED = Applied.where("applied", "true");
    private static final Measure HIRED = Applied.where("hired", RecruitingFeatures.STAGE + " = '" + Stage.HIRED + "'");
    private static final StateRequest COSTS = new StateRequest(
            RecruitingFeatures.TABLE,
            List.of(RecruitingFeatures.CURRENCY, RecruitingFeatures.MONTHS_AGO, RecruitingFeatures.SOURCE),
            List.of(COST, Applied.of(Kind.COST, "costs", "true")));
    private static final StateRequest BY_SOURCE =
            new StateRequest(RecruitingFeatures.TABLE, List.of(RecruitingFeatures.SOURCE), List.of(APPLIED, HIRED));

    @Override
    public List<StateRequest> needs() {
        return List.of(COSTS, BY_SOURCE, LinkTraffic.byMonth());
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        int months = LinkTraffic.months(states);
        byChannel(states, months).forEach((at, costs) -> {
            if (costs.size() == months) {
                double cost = (double) costs.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        / Measure.MILLION;
                findings.add(cost("channel_cost", at, cost, 0, null));
                each("cost_per_applicant", at, cost, people(states, at, APPLIED))
                        .ifPresent(findings::add);
                each("cost_per_hire", at, cost, people(states, at, HIRED)).ifPresent(findings::add);
            }
        });
        return findings;
    }

    /** Millionths of each month of the period that has a cost. */
    private static Map<Grain, Map<Integer, Long>> byChannel(States states, int months) {
        Map<Grain, Map<Integer, Long>> costs = new TreeMap<>();
        for (Cell cell : states.of(COSTS)) {
            cell.grain(List.of(RecruitingFeatures.CURRENCY, RecruitingFeatures.SOURCE))
                    .filter(at -> cell.sum("costs") > 0 && cell.key(RecruitingFeatures.MONTHS_AGO) != null)
                    .ifPresent(at -> {
                        int ago = Integer.parseInt(cell.key(RecruitingFeatures.MONTHS_AGO));
                        if (ago < months) {
                            costs.computeIfAbsent(at, a -> new TreeMap<>())
                                    .merge(ago, cell.sum("cost"), Math::addExact);
                        }
                    });
        }
        return costs;
    }

    private static long people(States states, Grain at, Measure measure) {
        String source = at.get(RecruitingFeatures.SOURCE).orElseThrow();
        return states.of(BY_SOURCE).stream()
                .filter(cell -> source.equals(cell.key(RecruitingFeatures.SOURCE)))
                .mapToLong(cell -> Applied.people(cell, measure))
                .sum();
    }

    private static Optional<Finding> each(String id, Grain at, double cost, long people) {
        if (people == 0) {
            return Optional.empty();
        }
        Grain source = at.without(RecruitingFeatures.CURRENCY);
        return Optional.of(
                cost(id, at, cost / people, people, Disclosure.ofPeople(people)).madeOf(List.of(source)));
    }

    private static Finding cost(String id, Grain at, double amount, long n, Disclosure about) {
        return Finding.measured(id, at, new Estimate(amount, Interval.CENSUS), n, about);
    }
}
