package io.polyphony.jobs.metrics.participation;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.Population;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was there, who had opted in, who took part: counts of people, and active advocates as a share of both.
 *
 * <p>A census, no intervals. All hold on the month's last day, and each is part of the one before: of those employed
 * some have opted in, and of these some posted in the month while opted in. Who posted and then left or opted out counts
 * in what was posted, but not here: two counts of advocates would tell who left. Nobody in the denominator: no value.
 * People of unknown department are in the total alone; they are found as the rest, which is not published.
 */
public final class Participation implements Metric {
    private static final Measure HEADCOUNT = people("headcount", List.of(Population.EMPLOYED));
    private static final Measure OPTED_IN = people("opted_in", List.of(Population.EMPLOYED, Population.OPTED_IN));
    private static final Measure ACTIVE =
            people("active_advocates", List.of(Population.EMPLOYED, Population.OPTED_IN, Population.ACTIVE));
    private static final List<Measure> COUNTS = List.of(HEADCOUNT, OPTED_IN, ACTIVE);
    private static final List<List<String>> GRAINS = List.of(List.of(), List.of(Population.DEPARTMENT));

    @Override
    public List<StateRequest> needs() {
        return GRAINS.stream().map(Participation::request).toList();
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (List<String> grain : GRAINS) {
            for (Cell cell : states.of(request(grain))) {
                findings.addAll(participation(cell, cell.grainOrRest(grain)));
            }
        }
        return findings;
    }

    private static List<Finding> participation(Cell cell, Grain at) {
        List<Finding> findings = new ArrayList<>();
        COUNTS.forEach(count -> findings.add(count(cell, at, count)));
        findings.add(rate("participation_rate", cell, at, OPTED_IN));
        findings.add(rate("participation_rate_headcount", cell, at, HEADCOUNT));
        return findings;
    }

    private static Finding count(Cell cell, Grain at, Measure people) {
        long count = cell.sum(people.name());
        return Finding.census(people.name(), at, count, count, Disclosure.ofPeople(cell.people(people.name())));
    }

    private static Finding rate(String id, Cell cell, Grain at, Measure of) {
        long people = cell.sum(of.name());
        long active = cell.sum(ACTIVE.name());
        Estimate estimate = people == 0
                ? Estimate.none("no value: nobody to divide by")
                : new Estimate(Samples.quotient(active, people), Interval.CENSUS);
        return Finding.measured(id, at, estimate, people, Disclosure.ofPeople(people));
    }

    private static Measure people(String name, List<String> columns) {
        return Measure.sum(name, "if(" + String.join(" and ", columns) + ", 1, null)");
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(Population.TABLE, keys, COUNTS);
    }
}
