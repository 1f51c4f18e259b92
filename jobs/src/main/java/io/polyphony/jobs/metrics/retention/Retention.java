package io.polyphony.jobs.metrics.retention;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.KaplanMeier;
import io.polyphony.jobs.stats.Steps;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.ProgrammeFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * How many people ever took part, and which share of them went on for 3, 6 and 12 months: not idle for two months in a row, by Kaplan and Meier.
 *
 * <p>Who left or opted out was last seen then, like everybody at the end of what is known. A share stands to steps that at least five people
 * make; with fewer than {@value #LEAST} who were followed for so long: no value. Of unknown route: in the total alone. Nobody ever took part: no finding.
 */
public final class Retention implements Metric {
    /** So few people make no step of one fifth that five of them fill. */
    static final int LEAST = 25;

    private static final List<Integer> MONTHS = List.of(3, 6, 12);
    private static final double[] STEPS = {.05, .1, .2};
    private static final int PEOPLE_OF_A_STEP = 5;
    private static final String ADVOCATES = "advocates";

    @Override
    public List<StateRequest> needs() {
        return List.of(Followed.REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Followed> all = Followed.of(states);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(of(Grain.TOTAL, all));
        for (String route : Contracts.of(ProgrammeFeatures.TABLE)
                .field(ProgrammeFeatures.JOIN_ROUTE)
                .values()) {
            findings.addAll(of(Grain.of(ProgrammeFeatures.JOIN_ROUTE, route), by(route, all)));
        }
        findings.add(count(Grain.of(ProgrammeFeatures.JOIN_ROUTE, Grain.REST), by(null, all)));
        return findings;
    }

    private static List<Followed> by(String route, List<Followed> all) {
        return all.stream()
                .filter(f -> route == null ? f.route() == null : route.equals(f.route()))
                .toList();
    }

    private static List<Finding> of(Grain at, List<Followed> people) {
        List<Finding> findings = new ArrayList<>(List.of(count(at, people)));
        for (int months : MONTHS) {
            findings.add(Finding.measured(
                            "retention",
                            at.with(ProgrammeFeatures.MONTHS_ON, Integer.toString(months)),
                            after(months, people),
                            Followed.people(people),
                            Disclosure.ofPeople(Followed.people(people)))
                    .madeOf(List.of(at)));
        }
        return findings;
    }

    private static Finding count(Grain at, List<Followed> some) {
        long people = Followed.people(some);
        return Finding.census(ADVOCATES, at, people, people, Disclosure.ofPeople(people));
    }

    private static Estimate after(int months, List<Followed> people) {
        long atRisk = Followed.people(
                people.stream().filter(f -> f.months() >= months).toList());
        if (atRisk < LEAST) {
            return Estimate.none("no value: too few people were followed for so long");
        }
        double step = DoubleStream.of(STEPS)
                .filter(s -> s * atRisk >= PEOPLE_OF_A_STEP)
                .findFirst()
                .orElseThrow();
        return Steps.of(step, curve(people).at(months));
    }

    private static KaplanMeier curve(List<Followed> people) {
        Map<Double, Long> idle = new TreeMap<>();
        Map<Double, Long> lastSeen = new TreeMap<>();
        people.forEach(f -> {
            idle.merge((double) f.months(), f.idle(), Long::sum);
            lastSeen.merge((double) f.months(), f.others(), Long::sum);
        });
        return KaplanMeier.of(idle, lastSeen);
    }
}
