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

/**
 * Who says by which source people came: the link, the applicant tracking system, the applicants' own word, and any of the
 * three. What one of them misses is the difference to the last.
 *
 * <p>Distinct applicants of the period for whom it is said at all, whoever is credited; somebody may be said to have come by
 * several. Nobody applied: no finding.
 */
public final class SourcesNamed implements Metric {
    private static final List<String> NAMED = Applied.SOURCES.stream()
            .filter(source -> !source.equals(Source.UNKNOWN))
            .toList();
    private static final Measure APPLICANTS = Applied.where("applied", "true");
    private static final StateRequest TOTAL = new StateRequest(RecruitingFeatures.TABLE, List.of(), measures());

    @Override
    public List<StateRequest> needs() {
        return List.of(TOTAL);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (Cell cell : states.of(TOTAL)) {
            if (Applied.people(cell, APPLICANTS) > 0) {
                for (String source : NAMED) {
                    Grain at = Grain.of(RecruitingFeatures.SOURCE, source);
                    saying(source)
                            .forEach((id, measure) ->
                                    findings.add(Applied.count(id, at, Applied.people(cell, measure))));
                }
            }
        }
        return findings;
    }

    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(List.of(APPLICANTS));
        NAMED.forEach(source -> measures.addAll(saying(source).values()));
        return measures;
    }

    /** The measures of those of whom a source is said, by the metric's id. */
    private static Map<String, Measure> saying(String source) {
        String link = says(RecruitingFeatures.LINK_SOURCE, source);
        String system = says(RecruitingFeatures.SYSTEM_SOURCE, source);
        String word = says(RecruitingFeatures.OWN_WORD, source);
        Map<String, Measure> saying = new LinkedHashMap<>();
        saying.put("applicants_by_link", Applied.where("link_" + source, link));
        saying.put("applicants_by_system", Applied.where("system_" + source, system));
        saying.put("applicants_by_word", Applied.where("word_" + source, word));
        saying.put(
                "applicants_by_any",
                Applied.where("any_" + source, "(" + String.join(" or ", link, system, word) + ")"));
        return saying;
    }

    private static String says(String column, String source) {
        return "coalesce(" + column + " = '" + source + "', false)";
    }
}
