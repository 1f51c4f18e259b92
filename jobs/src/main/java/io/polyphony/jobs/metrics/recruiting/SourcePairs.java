package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two of the three say of the same application: the link beside the applicant tracking system, and the applicant's own
 * word beside each of these.
 *
 * <p>Distinct applicants of the period, whoever is credited. Sources other than sharing and referrals are one, so that cells hold
 * people enough to be shown; all three at once would have 64 cells of few. Somebody with two applications may be in two cells.
 * Every cell has its row, also that of nobody. Nobody applied: no finding.
 */
public final class SourcePairs implements Metric {
    /** Any source but those that have cells of their own. */
    private static final String ANY_OTHER = "any_other";

    private static final String NOT_SAID = "not_said";
    private static final String OWN = String.join("', '", Source.SHARE, Source.REFERRAL);

    /** What holds of a column, by what it says; {@code %s} is the column. */
    private static final Map<String, String> SAID = new TreeMap<>(Map.of(
            Source.SHARE,
            "coalesce(%s = '" + Source.SHARE + "', false)",
            Source.REFERRAL,
            "coalesce(%s = '" + Source.REFERRAL + "', false)",
            ANY_OTHER,
            "coalesce(%s not in ('" + OWN + "'), false)",
            NOT_SAID,
            "%s is null"));

    /** The two columns of a metric. */
    private static final Map<String, List<String>> PAIRS = new TreeMap<>(Map.of(
            "applicants_by_link_and_system", List.of(RecruitingFeatures.LINK_SOURCE, RecruitingFeatures.SYSTEM_SOURCE),
            "applicants_by_link_and_word", List.of(RecruitingFeatures.LINK_SOURCE, RecruitingFeatures.OWN_WORD),
            "applicants_by_system_and_word", List.of(RecruitingFeatures.SYSTEM_SOURCE, RecruitingFeatures.OWN_WORD)));

    private static final Measure APPLICANTS = Applied.where("applied", "true");

    /** The measure of each cell, by metric. */
    private static final Map<String, Map<Grain, Measure>> CELLS = cells();

    private static final StateRequest TOTAL = new StateRequest(RecruitingFeatures.TABLE, List.of(), measures());

    private static Map<String, Map<Grain, Measure>> cells() {
        Map<String, Map<Grain, Measure>> cells = new TreeMap<>();
        PAIRS.forEach((id, columns) -> {
            Map<Grain, Measure> of = new LinkedHashMap<>();
            SAID.forEach((one, first) -> SAID.forEach((other, second) -> of.put(
                    Grain.of(columns.get(0), one).with(columns.get(1), other),
                    Applied.where(
                            String.join("-", id, one, other),
                            first.formatted(columns.get(0)) + " and " + second.formatted(columns.get(1))))));
            cells.put(id, of);
        });
        return cells;
    }

    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(APPLICANTS));
        CELLS.values().forEach(of -> measures.addAll(of.values()));
        return measures;
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(TOTAL);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (Cell cell : states.of(TOTAL)) {
            if (Applied.people(cell, APPLICANTS) > 0) {
                CELLS.forEach((id, of) -> of.forEach(
                        (at, measure) -> findings.add(Applied.count(id, at, Applied.people(cell, measure)))));
            }
        }
        return findings;
    }
}
