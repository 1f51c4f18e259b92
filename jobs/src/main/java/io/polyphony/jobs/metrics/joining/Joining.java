package io.polyphony.jobs.metrics.joining;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.JoinRoute;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who joined within twelve months and is still there, by how they came, and how many an active advocate brought along.
 *
 * <p>Of unknown route: in the total alone. Nobody active: no growth. Nobody joined: no finding.
 */
public final class Joining implements Metric {
    private static final String JOINED = "joined";
    private static final Measure JOINER = ProgrammeMeasures.of(Kind.JOINER, JOINED);
    private static final Measure ACTIVE = Measure.sum(
            "active_for_growth",
            "if(" + String.join(" and ", Population.EMPLOYED, Population.OPTED_IN, Population.ACTIVE) + ", 1, null)");
    private static final StateRequest BY_ROUTE =
            new StateRequest(ProgrammeFeatures.TABLE, List.of(ProgrammeFeatures.JOIN_ROUTE), List.of(JOINER));
    private static final StateRequest NOW = new StateRequest(Population.TABLE, List.of(), List.of(ACTIVE));
    private static final Grain INVITED = Grain.of(ProgrammeFeatures.JOIN_ROUTE, JoinRoute.INVITED);

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_ROUTE, NOW);
    }

    @Override
    public List<Finding> evaluate(States states) {
        Map<String, Long> joined = new HashMap<>();
        for (Cell cell : states.of(BY_ROUTE)) {
            joined.merge(
                    cell.grainOrRest(BY_ROUTE.keys())
                            .get(ProgrammeFeatures.JOIN_ROUTE)
                            .orElseThrow(),
                    cell.people(JOINER.name()),
                    Long::sum);
        }
        long all = joined.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(List.of(count(Grain.TOTAL, all)));
        List<String> routes = new ArrayList<>(Contracts.of(ProgrammeFeatures.TABLE)
                .field(ProgrammeFeatures.JOIN_ROUTE)
                .values());
        routes.add(Grain.REST);
        routes.forEach(route ->
                findings.add(count(Grain.of(ProgrammeFeatures.JOIN_ROUTE, route), joined.getOrDefault(route, 0L))));
        findings.add(growth(joined.getOrDefault(JoinRoute.INVITED, 0L), active(states)));
        return findings;
    }

    private static long active(States states) {
        return states.of(NOW).stream()
                .mapToLong(cell -> cell.people(ACTIVE.name()))
                .sum();
    }

    private static Finding count(Grain at, long people) {
        return Finding.census(JOINED, at, people, people, Disclosure.ofPeople(people));
    }

    private static Finding growth(long invited, long active) {
        Estimate estimate = active == 0
                ? Estimate.none("no value: nobody to divide by")
                : new Estimate(Samples.quotient(invited, active), Interval.CENSUS);
        return Finding.measured("organic_growth", Grain.TOTAL, estimate, active, Disclosure.ofPeople(active))
                .madeOf(INVITED, Grain.TOTAL);
    }
}
