package io.polyphony.reports.findings;

import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a ratio compares what is not alike: on a network that is compared, one voice has a kind of engagement that was never
 * delivered of the other, for which it counts as none. Withheld is not missing.
 */
public final class UnlikeCounts {
    private static final String NETWORK = "network";
    private static final String EMPLOYEES = "employee";
    private static final String BRAND = "brand";

    /** The parts of an engagement, by the figure that counts them. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Metrics.REACTIONS, "reactions");
        KINDS.put(Metrics.COMMENTS, "comments");
        KINDS.put(Metrics.REPOSTS, "reposts");
        KINDS.put(Metrics.CLICKS, "clicks");
    }

    private UnlikeCounts() {}

    /** A sentence for each such network and voice, in the order of the networks; empty: all is alike, or nothing is compared. */
    public static List<String> sentences(Months months) {
        return months.now().over(AmplificationRules.ENGAGEMENT, NETWORK).stream()
                .flatMap(ratio -> ratio.grain().get(NETWORK).stream())
                .distinct()
                .flatMap(
                        network -> List.of(
                                        sentence(months, network, EMPLOYEES, BRAND),
                                        sentence(months, network, BRAND, EMPLOYEES))
                                .stream()
                                .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<String> sentence(Months months, String network, String lacking, String having) {
        List<String> kinds = KINDS.entrySet().stream()
                .filter(kind ->
                        !told(months, kind.getKey(), network, lacking) && told(months, kind.getKey(), network, having))
                .map(Map.Entry::getValue)
                .toList();
        return kinds.isEmpty() ? Optional.empty() : Optional.of(sentence(network, lacking, kinds));
    }

    private static String sentence(String network, String lacking, List<String> kinds) {
        boolean employees = lacking.equals(EMPLOYEES);
        return "No " + Names.together(kinds) + " of " + (employees ? "employees'" : "the brand's") + " posts on "
                + Names.network(network) + " were delivered, those of " + (employees ? "the brand's" : "employees'")
                + " were: the ratio is " + (employees ? "lower" : "higher") + " for it.";
    }

    private static boolean told(Months months, String metric, String network, String voice) {
        Grain grain = Grain.of(Map.of(NETWORK, network, "voice", voice));
        return months.now().find(metric, grain).isPresent();
    }
}
