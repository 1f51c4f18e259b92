package io.polyphony.jobs.audit;

import io.polyphony.jobs.conform.FileBalance;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The last look before a month is published: do the rows balance, do the parts add up, is everything declared, is
 * everybody protected?
 */
public final class Audit {
    private static final Set<String> BY_NETWORK = Set.of(PostFeatures.VOICE, PostFeatures.NETWORK);

    private final List<String> failures = new ArrayList<>();

    private Audit() {}

    /**
     * Looks at a month.
     *
     * @param files where the rows of each file went
     * @param findings what was measured
     * @param values the values that would be published, withheld ones without their value
     * @param settings the rules of disclosure in force
     * @param definitions the definitions by id
     * @throws AuditException if anything is wrong; it lists everything that is
     */
    public static void check(
            List<FileBalance> files,
            List<Finding> findings,
            List<MetricValue> values,
            Settings settings,
            SortedMap<String, MetricDefinition> definitions) {
        Audit audit = new Audit();
        files.forEach(audit::balance);
        audit.partsAddUp(findings, definitions);
        values.forEach(v -> audit.declared(v, definitions.get(v.metricId())));
        audit.unique(values);
        audit.failures.addAll(Protected.failures(findings, values, settings, definitions));
        if (!audit.failures.isEmpty()) {
            throw new AuditException(audit.failures);
        }
    }

    private void balance(FileBalance f) {
        long gone = f.filtered() + f.otherMonth() + f.conformed() + f.rejected() + f.notOptedIn() + f.duplicates();
        if (f.rowsRead() != gone) {
            failures.add("balance: of " + f.rowsRead() + " rows of " + f.file() + " (" + f.contract() + ") " + gone
                    + " are accounted for");
        }
    }

    /**
     * A sum by network, also where no reader sees it so, is the sum over all networks, voice by voice; one that is found by network
     * alone, and says of no cells that they add up, has no whole.
     */
    private void partsAddUp(List<Finding> findings, SortedMap<String, MetricDefinition> definitions) {
        Map<String, Double> whole = new HashMap<>();
        Map<String, Double> parts = new HashMap<>();
        Set<String> adding = new HashSet<>();
        for (Finding finding : findings) {
            Grain grain = finding.grain();
            MetricDefinition definition = definitions.get(finding.metricId());
            boolean isSum = definition != null
                    && definition.disclosure().kind() == Kind.SUM
                    && !definition.disclosure().stock();
            if (isSum && BY_NETWORK.containsAll(grain.keys().keySet())) {
                Map<String, Double> side = grain.get(PostFeatures.NETWORK).isPresent() ? parts : whole;
                String key = finding.metricId() + " of "
                        + grain.get(PostFeatures.VOICE).orElse("all");
                side.merge(key, finding.estimate().value(), Double::sum);
                if (definition.disclosure().addsOver().contains(PostFeatures.NETWORK)) {
                    adding.add(key);
                }
            }
        }
        parts.forEach((key, sum) -> {
            boolean hasWhole = whole.containsKey(key) || adding.contains(key);
            if (hasWhole && !sum.equals(whole.get(key))) {
                failures.add("reconciliation: " + key + " is not the sum of its networks");
            }
        });
    }

    private void declared(MetricValue value, MetricDefinition definition) {
        if (definition == null) {
            failures.add("definition: " + value.metricId() + " has none");
            return;
        }
        boolean grainIsPublished = definition.grains().stream()
                .anyMatch(g -> value.grain().keys().keySet().equals(Set.copyOf(g)));
        if (!grainIsPublished) {
            failures.add("definition: " + value.metricId() + " at "
                    + (value.grain().keys().isEmpty() ? "total" : value.grain())
                    + " is not among the grains its definition publishes");
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
