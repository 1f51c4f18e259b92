package io.polyphony.jobs.metrics.outcomes;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.OutcomeFeatures;
import io.polyphony.schemas.table.OutcomeFeatures.Kind;
import io.polyphony.schemas.table.OutcomeFeatures.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sessions, leads and opportunities of the twelve months that end with the month, by the channel that is credited.
 *
 * <p>They are events, not people. What came through employees' links is about those whose links these are; other channels are
 * about nobody. A kind of which nothing was delivered has no finding, else every channel has one, also where it is 0.
 * Leads are no part of sessions, nor opportunities of leads (one may follow another by months, several may be one visitor's), so
 * that these rates have no interval; nothing to divide by: no finding.
 */
public final class OutcomesByChannel implements Metric {
    private static final String LINKS = "outcome_links";
    private static final int HUNDRED = 100;

    /** All channels, also those that nothing came through. */
    private static final List<String> SOURCES =
            Contracts.of(OutcomeFeatures.TABLE).field(OutcomeFeatures.SOURCE).values();

    private static final Measure SESSIONS = of("outcome_sessions", Kind.SESSION);
    private static final Measure LEADS = of("outcome_leads", Kind.LEAD);
    private static final Measure OPPORTUNITIES = of("outcome_opportunities", Kind.OPPORTUNITY);
    private static final List<Measure> KINDS = List.of(SESSIONS, LEADS, OPPORTUNITIES);
    private static final Measure EMPLOYEES_LINKS =
            Measure.sum(LINKS, "if(" + OutcomeFeatures.SUBJECT + " is not null, 1, null)");

    private static final StateRequest BY_SOURCE = new StateRequest(
            OutcomeFeatures.TABLE,
            List.of(OutcomeFeatures.SOURCE),
            Stream.concat(KINDS.stream().map(Measure::published), Stream.of(EMPLOYEES_LINKS))
                    .toList());
    private static final StateRequest BY_MONTH =
            new StateRequest(OutcomeFeatures.TABLE, List.of(OutcomeFeatures.MONTHS_AGO), KINDS);

    private static Measure of(String id, String kind) {
        return Measure.sum(
                id, "if(" + OutcomeFeatures.KIND + " = '" + kind + "', " + OutcomeFeatures.RESULTS + ", null)");
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_SOURCE, BY_MONTH);
    }

    @Override
    public List<Finding> evaluate(States states) {
        Map<String, Cell> cells = new HashMap<>();
        states.of(BY_SOURCE).stream()
                .filter(cell -> cell.key(OutcomeFeatures.SOURCE) != null)
                .filter(cell -> SOURCES.contains(cell.key(OutcomeFeatures.SOURCE)))
                .forEach(cell -> cells.put(cell.key(OutcomeFeatures.SOURCE), cell));
        List<Measure> delivered = KINDS.stream()
                .filter(kind -> states.of(BY_MONTH).stream().anyMatch(cell -> cell.sum(kind.name()) > 0))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!delivered.isEmpty()) {
            months(states, findings);
            findings.add(links(cells.get(Source.SHARE)));
            SOURCES.forEach(source -> {
                delivered.forEach(kind -> findings.add(count(source, kind, cells.get(source))));
                rate("lead_rate", source, LEADS, SESSIONS, cells.get(source), findings);
                rate("opportunity_rate", source, OPPORTUNITIES, LEADS, cells.get(source), findings);
            });
        }
        return findings;
    }

    /** The months of the period: from that of the first result to the month itself. */
    private static void months(States states, List<Finding> findings) {
        states.of(BY_MONTH).stream()
                .filter(cell -> cell.key(OutcomeFeatures.MONTHS_AGO) != null)
                .filter(cell -> KINDS.stream().anyMatch(kind -> cell.sum(kind.name()) > 0))
                .mapToInt(cell -> Integer.parseInt(cell.key(OutcomeFeatures.MONTHS_AGO)) + 1)
                .max()
                .ifPresent(months -> findings.add(Finding.census("outcome_months", Grain.TOTAL, months, months, null)));
    }

    private static Finding links(Cell shared) {
        long links = linksOf(shared);
        return Finding.census(LINKS, at(Source.SHARE), links, links, Disclosure.ofPeople(links));
    }

    /** Those whose links anything came through: n of all that is about them, so that no two numbers tell a few of them. */
    private static long linksOf(Cell shared) {
        return shared == null ? 0 : shared.people(LINKS);
    }

    private static Finding count(String source, Measure kind, Cell cell) {
        long count = cell == null ? 0 : cell.sum(kind.name());
        if (!source.equals(Source.SHARE)) {
            return Finding.census(kind.name(), at(source), count, count, null);
        }
        Disclosure about = cell == null ? Disclosure.ofPeople(0) : cell.disclosure(kind.name());
        return Finding.census(kind.name(), at(source), count, linksOf(cell), about);
    }

    private static void rate(String id, String source, Measure part, Measure whole, Cell cell, List<Finding> findings) {
        if (cell == null || cell.sum(part.name()) == 0 || cell.sum(whole.name()) == 0) {
            return;
        }
        boolean shared = source.equals(Source.SHARE);
        long people = cell.people(part.name());
        double value = (double) HUNDRED * cell.sum(part.name()) / cell.sum(whole.name());
        findings.add(Finding.measured(
                id,
                at(source),
                new Estimate(value, Interval.CENSUS),
                shared ? linksOf(cell) : cell.sum(whole.name()),
                shared ? Disclosure.ofPeople(people) : null));
    }

    private static Grain at(String source) {
        return Grain.of(OutcomeFeatures.SOURCE, source);
    }
}
