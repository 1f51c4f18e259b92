package io.polyphony.reports.findings;

import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;

/** On which networks both voices posted, so that they can be compared. */
public final class ComparedNetworks {
    static final String NETWORK = "network";

    private ComparedNetworks() {}

    /** The networks compared, where employees posted on others, too; none where all of theirs are, or nothing is known of it. */
    static List<String> fewer(Months months) {
        List<String> compared = networks(months.now().over(AmplificationRules.ENGAGEMENT, NETWORK));
        List<String> all = networks(months.now().over(Metrics.POSTS, NETWORK, "voice").stream()
                .filter(value -> value.grain().get("voice").equals(Optional.of("employee")))
                .toList());
        return compared.containsAll(all) ? List.of() : compared;
    }

    /** Where, within a sentence: {@code  on LinkedIn}; empty where all of employees' networks are compared. */
    public static String on(Months months) {
        List<String> networks = fewer(months);
        return networks.isEmpty()
                ? ""
                : " on " + Names.together(networks.stream().map(Names::network).toList());
    }

    private static List<String> networks(List<MetricValue> values) {
        return values.stream()
                .flatMap(value -> value.grain().get(NETWORK).stream())
                .distinct()
                .toList();
    }
}
