package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clicks on tagged links in the period, by people and by machines, and how many months the period has.
 *
 * <p>A click is counted like a person, who it may be: whose it was is mostly not known. Clicks without a source are in the
 * total alone. No click and no application: no finding.
 */
public final class LinkTraffic implements Metric {
    private static final Measure HUMAN = Applied.of(Kind.CLICK, "human_clicks", RecruitingFeatures.HUMAN);
    private static final Measure MACHINE = Applied.of(Kind.CLICK, "bot_clicks", "not " + RecruitingFeatures.HUMAN);
    private static final Measure SEEN = Measure.sum(
            "seen",
            "if(" + RecruitingFeatures.KIND + " in ('" + Kind.CLICK + "', '" + Kind.APPLICATION + "'), 1, null)");
    private static final List<Measure> CLICKS = List.of(HUMAN, MACHINE);
    private static final StateRequest TOTAL = request(CLICKS);
    private static final StateRequest BY_SOURCE = request(CLICKS, RecruitingFeatures.SOURCE);
    private static final StateRequest BY_MONTH = request(List.of(SEEN), RecruitingFeatures.MONTHS_AGO);

    @Override
    public List<StateRequest> needs() {
        return List.of(TOTAL, BY_SOURCE, BY_MONTH);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        int months = months(states);
        if (months > 0) {
            findings.add(Finding.census("recruiting_months", Grain.TOTAL, months, months, null));
        }
        for (Cell cell : states.of(TOTAL)) {
            long machines = cell.sum(MACHINE.name());
            if (cell.sum(HUMAN.name()) + machines > 0) {
                findings.add(Finding.census("bot_clicks", Grain.TOTAL, machines, machines, null));
                findings.add(Applied.count("human_clicks", Grain.TOTAL, cell.sum(HUMAN.name())));
                bySource(states, findings);
            }
        }
        return findings;
    }

    private static void bySource(States states, List<Finding> findings) {
        Map<String, Long> clicks = new HashMap<>();
        states.of(BY_SOURCE).forEach(cell -> clicks.put(cell.key(RecruitingFeatures.SOURCE), cell.sum(HUMAN.name())));
        Applied.SOURCES.forEach(source -> findings.add(Applied.count(
                "human_clicks", Grain.of(RecruitingFeatures.SOURCE, source), clicks.getOrDefault(source, 0L))));
        findings.add(Applied.count(
                "human_clicks", Grain.of(RecruitingFeatures.SOURCE, Grain.REST), clicks.getOrDefault(null, 0L)));
    }

    /** How many months the period has: from that of the first application or click to the month itself; 0: there is none. */
    static int months(States states) {
        return states.of(BY_MONTH).stream()
                .filter(cell -> cell.key(RecruitingFeatures.MONTHS_AGO) != null && cell.sum(SEEN.name()) > 0)
                .mapToInt(cell -> Integer.parseInt(cell.key(RecruitingFeatures.MONTHS_AGO)) + 1)
                .max()
                .orElse(0);
    }

    /** What {@link #months} reads. */
    static StateRequest byMonth() {
        return BY_MONTH;
    }

    private static StateRequest request(List<Measure> measures, String... keys) {
        return new StateRequest(RecruitingFeatures.TABLE, List.of(keys), measures);
    }
}
