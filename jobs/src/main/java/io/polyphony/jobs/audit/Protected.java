package io.polyphony.jobs.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether people are protected in what is about to be written, found out by trying to tell them. */
final class Protected {
    private static final int TEAM = 10;
    private static final double MARGIN = 0.15;

    private final Settings settings;
    private final SortedMap<String, MetricDefinition> definitions;
    private final List<String> failures = new ArrayList<>();

    private Protected(Settings settings, SortedMap<String, MetricDefinition> definitions) {
        this.settings = settings;
        this.definitions = definitions;
    }

    /** What can be told of people and must not; nothing where figures are of public accounts. */
    static List<String> failures(
            List<Finding> findings,
            List<MetricValue> values,
            Settings settings,
            SortedMap<String, MetricDefinition> definitions) {
        Protected look = new Protected(settings, definitions);
        if (!settings.publicFigures()) {
            look.at(findings.stream().filter(f -> f.disclosure() != null).toList(), values);
        }
        return look.failures;
    }

    private void at(List<Finding> findings, List<MetricValue> values) {
        Map<String, List<Grain>> cells = findings.stream()
                .filter(f -> f.estimate().value() != null)
                .collect(groupingBy(Finding::metricId, TreeMap::new, mapping(Finding::grain, toList())));
        Reconstruction known = new Reconstruction(cells, values, definitions);
        Map<String, MetricValue> published = values.stream()
                .collect(Collectors.toMap(v -> Reconstruction.key(v.metricId(), v.grain()), v -> v, (a, b) -> a));
        for (Finding finding : findings) {
            MetricValue value = published.get(Reconstruction.key(finding.metricId(), finding.grain()));
            if (value != null && value.value() != null && finding.disclosure().people() < floor(finding)) {
                fail(finding, "is about fewer people than the floor");
            } else if (finding.estimate().value() != null) {
                range(finding, known.range(finding.metricId(), finding.grain()));
            }
        }
    }

    private void range(Finding finding, Range range) {
        Kind kind = definitions.get(finding.metricId()).disclosure().kind();
        Disclosure about = finding.disclosure();
        double value = finding.estimate().value();
        if (kind == Kind.PEOPLE && value > 0 && value < floor(finding) && range.width() < floor(finding)) {
            fail(finding, "can be told");
        }
        if (kind == Kind.SUM && about.mustBeHidden(settings.floor()) && range.width() < MARGIN * Math.abs(value)) {
            fail(finding, "can be told");
        }
    }

    private void fail(Finding finding, String what) {
        failures.add("privacy: " + finding.metricId() + " at " + finding.grain() + " " + what
                + "; please report this as a defect");
    }

    private int floor(Finding finding) {
        boolean isTeam = finding.grain()
                .get(Population.DEPARTMENT)
                .filter(department -> !department.isEmpty())
                .isPresent();
        return isTeam ? Math.max(TEAM, settings.floor()) : settings.floor();
    }
}
