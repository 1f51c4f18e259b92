package io.polyphony.jobs.audit;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.Landing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The last look before a month is published: do the rows balance, do the parts add up, is every value possible, is
 * everybody protected?
 */
public final class Audit {
    private static final List<String> SUMS =
            List.of("posts", "impressions", "clicks", "reactions", "comments", "reposts", "engagements");

    private final List<String> failures = new ArrayList<>();

    private Audit() {}

    /**
     * Looks at a month.
     *
     * @param landings where the rows of each contract went
     * @param judged all findings with privacy's word
     * @param privacy the rules they were judged by
     * @param values the values that would be published, suppressed ones without their value
     * @param definitions the definitions by id
     * @throws AuditException if anything is wrong; it lists everything that is
     */
    public static void check(
            List<Landing> landings,
            List<Judged> judged,
            Privacy privacy,
            List<MetricValue> values,
            SortedMap<String, MetricDefinition> definitions) {
        Audit audit = new Audit();
        landings.forEach(audit::balance);
        audit.partsAddUp(judged);
        values.forEach(v -> audit.possible(v, definitions.get(v.metricId())));
        audit.unique(values);
        if (!privacy.holds(judged)) {
            audit.failures.add("privacy: a group below the floor could be read; please report this as a defect");
        }
        if (!audit.failures.isEmpty()) {
            throw new AuditException(audit.failures);
        }
    }

    private void balance(Landing l) {
        long gone = l.filtered() + l.otherMonth() + l.conformed() + l.rejected() + l.notOptedIn() + l.duplicates();
        if (l.rowsRead() != gone) {
            failures.add(
                    "balance: of " + l.rowsRead() + " rows of " + l.contract() + " " + gone + " are accounted for");
        }
    }

    /** A sum by network is the sum over all networks, voice by voice. */
    private void partsAddUp(List<Judged> judged) {
        Map<String, Double> whole = new HashMap<>();
        Map<String, Double> parts = new HashMap<>();
        for (Judged j : judged) {
            Grain grain = j.finding().grain();
            if (SUMS.contains(j.finding().metricId()) && grain.get("topic").isEmpty()) {
                Map<String, Double> side = grain.get("network").isPresent() ? parts : whole;
                String key =
                        j.finding().metricId() + " of " + grain.get("voice").orElse("all");
                side.merge(key, j.finding().estimate().value(), Double::sum);
            }
        }
        parts.forEach((key, sum) -> {
            if (!sum.equals(whole.get(key))) {
                failures.add("reconciliation: " + key + " is " + whole.get(key) + ", by network " + sum);
            }
        });
    }

    private void possible(MetricValue value, MetricDefinition definition) {
        String what = value.metricId() + " at " + (value.grain().keys().isEmpty() ? "total" : value.grain());
        if (definition == null) {
            failures.add("definition: " + value.metricId() + " has none");
            return;
        }
        if (value.value() == null) {
            return;
        }
        double v = value.value();
        if (!Double.isFinite(v)) {
            failures.add("plausibility: " + what + " is " + v);
        }
        if (definition.unit().equals("share") && (v < 0 || v > 1)) {
            failures.add("plausibility: " + what + " is a share of " + v);
        }
        boolean grainIsPublished = definition.grains().stream()
                .anyMatch(g -> value.grain().keys().keySet().equals(Set.copyOf(g)));
        if (!grainIsPublished) {
            failures.add("definition: " + what + " is not among the grains its definition publishes");
        }
    }

    private void unique(List<MetricValue> values) {
        Map<String, Integer> seen = new HashMap<>();
        values.forEach(v -> seen.merge(v.metricId() + "|" + v.grain() + "|" + v.evidence(), 1, Integer::sum));
        seen.forEach((key, times) -> {
            if (times > 1) {
                failures.add("definition: " + key + " was found " + times + " times");
            }
        });
    }
}
