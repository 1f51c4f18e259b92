package io.polyphony.jobs.disclose;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Withheld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was published of a month before: it can be compared with what is published now. */
public final class Before {
    /** Nothing was. */
    public static final Before NOTHING = new Before(List.of());

    private final List<Earlier> versions;

    /** @param versions all that were ever published, in their order */
    public Before(List<Earlier> versions) {
        this.versions = List.copyOf(versions);
    }

    /** What was withheld once stays withheld. */
    boolean withheld(Finding finding) {
        return versions.stream()
                .map(version -> version.values().get(cell(finding)))
                .anyMatch(v -> v != null && Withheld.CONFIDENTIAL.code().equals(v.suppressed()));
    }

    private static Earlier.Cell cell(Finding finding) {
        return new Earlier.Cell(finding.metricId(), finding.grain());
    }

    /** Adds what the versions tell, and the differences between them and now that nobody may know. */
    void addTo(Figures figures, List<Relation> relations, List<Secret> secrets, Floor floor) {
        List<Relation> now = List.copyOf(relations);
        for (Earlier version : versions) {
            Map<Known, Told> then = new HashMap<>();
            figures.of(Kind.SUM)
                    .forEach(figure ->
                            then.put(figure, new Told(version.values().get(cell(figure.finding())))));
            relations.addAll(then(now, then, gone(figures, version)));
            figures.of(Kind.SUM).stream()
                    .filter(figure -> !figure.rule().stock())
                    .forEach(figure -> difference(figure, then.get(figure), version, floor, secrets));
        }
    }

    /** Metrics that had cells then which are no more. */
    private static Set<String> gone(Figures figures, Earlier version) {
        Set<Earlier.Cell> now =
                figures.all().stream().map(f -> cell(f.finding())).collect(Collectors.toSet());
        return version.values().keySet().stream()
                .filter(cell -> !now.contains(cell))
                .map(Earlier.Cell::metric)
                .collect(Collectors.toSet());
    }

    private static List<Relation> then(List<Relation> now, Map<Known, Told> then, Set<String> gone) {
        List<Relation> relations = new ArrayList<>();
        for (Relation relation : now) {
            if (relation.isOfAnyVersion()
                    && then.keySet().containsAll(relation.coefficients().keySet())) {
                Map<Known, Double> terms = new HashMap<>();
                relation.coefficients().forEach((figure, c) -> terms.put(then.get(figure), c));
                boolean hadMore = relation.coefficients().keySet().stream()
                        .anyMatch(figure -> gone.contains(((Figure) figure).metric()));
                if (hadMore) {
                    terms.put(new Told(null), 1.0);
                }
                relations.add(new Relation(terms, relation.low(), relation.high()));
            }
        }
        return relations;
    }

    private static void difference(Figure figure, Told told, Earlier version, Floor floor, List<Secret> secrets) {
        Earlier.Cell cell = cell(figure.finding());
        MetricValue value = version.values().get(cell);
        Optional<Disclosure> about = version.change(cell);
        if (about.isPresent() && about.get().mustBeHidden(floor.least())) {
            secrets.add(Secret.difference(
                    figure, told, Disclosure.MARGIN * about.get().total()));
        } else if (about.isEmpty() && value != null && value.value() != null) {
            double change = Math.abs(figure.value() - value.value());
            // So much may be the part of fewer people than the floor.
            if (change > 0 && change <= (floor.least() - 1.0) * figure.about().largest()) {
                secrets.add(Secret.difference(figure, told, Disclosure.MARGIN * change));
            }
        }
    }
}
