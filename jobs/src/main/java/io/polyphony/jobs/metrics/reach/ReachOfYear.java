package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Audiences;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.ReachFeatures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People who followed one of the accounts that posted in the twelve months that end with the month, each once, of accounts whose
 * followers are listed.
 *
 * <p>By network, since nobody can be recognised across networks. Made of the sets of each month, as far as they are kept. No list, or
 * no month before: no finding.
 */
public final class ReachOfYear implements Metric {
    @Override
    public List<StateRequest> needs() {
        return List.of(Lists.OF_YEAR);
    }

    @Override
    public List<Finding> evaluate(States states) {
        Map<Grain, Cell> longest = states.of(Lists.OF_YEAR).stream()
                .filter(cell -> cell.key(ReachFeatures.MONTHS) != null && people(cell) > 0)
                .collect(Collectors.toMap(
                        cell -> cell.grainOrRest(Lists.NETWORK),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(ReachOfYear::months)),
                        TreeMap::new));
        return longest.entrySet().stream()
                .flatMap(year -> findings(year.getKey(), year.getValue()))
                .toList();
    }

    private static Stream<Finding> findings(Grain at, Cell cell) {
        Audiences audiences = cell.audiences(Lists.FOLLOWERS_OF_YEAR.name());
        long people = people(cell);
        Disclosure reached = Lists.reach(cell.disclosure(Lists.FOLLOWERS_OF_YEAR.name()), audiences.unique());
        return Stream.of(
                Finding.census("reach_year_months", at, months(cell), months(cell), null),
                Finding.census("listed_people_year", at, people, people, employees(cell, Disclosure.ofPeople(people))),
                Finding.measured("unique_reach_year", at, Lists.unique(audiences), people, employees(cell, reached)));
    }

    private static long months(Cell cell) {
        return Long.parseLong(cell.key(ReachFeatures.MONTHS));
    }

    private static long people(Cell cell) {
        return cell.people(Lists.FOLLOWERS_OF_YEAR.name());
    }

    private static Disclosure employees(Cell cell, Disclosure about) {
        return Samples.employees(cell) ? about : null;
    }
}
