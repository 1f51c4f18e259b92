package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * On which networks a month's ratio compares both voices, as its figures by network tell, and how many posts of either voice
 * stand there. A figure that is withheld is compared, too.
 */
public final class ComparedNetworks {
    /** The voice of employees. */
    public static final String EMPLOYEES = "employee";
    /** That of the brand. */
    public static final String BRAND = "brand";

    private static final String NETWORK = "network";
    private static final String VOICE = "voice";

    private final MonthValues month;
    private final List<String> compared;

    private ComparedNetworks(MonthValues month, List<String> compared) {
        this.month = month;
        this.compared = compared;
    }

    /** Those of one of a month's ratios; where it is told of one network alone, that one. */
    public static ComparedNetworks of(MonthValues month, MetricValue ratio) {
        return ratio.grain()
                .get(NETWORK)
                .map(network -> new ComparedNetworks(month, List.of(network)))
                .orElseGet(() -> of(month, ratio.metricId()));
    }

    /** Those of a month's ratio in all, of its quotient per post or per advocate as well. */
    public static ComparedNetworks of(MonthValues month, String metric) {
        String whole = metric.replaceFirst("_(per_post|per_advocate|without_most_followed)$", "");
        return new ComparedNetworks(month, networks(month.over(whole, NETWORK)));
    }

    /** Whether a figure is a ratio of the voices. */
    public static boolean isRatio(String metric) {
        return metric.contains("_amplification");
    }

    /**
     * Whether two months' ratio of the voices compares different networks, so that its change tells nothing; not where that is
     * unknown of one of them.
     */
    public static boolean differ(MonthValues before, MonthValues now, String metric) {
        List<String> then = of(before, metric).compared;
        List<String> networks = of(now, metric).compared;
        return isRatio(metric)
                && !then.isEmpty()
                && !networks.isEmpty()
                && !new HashSet<>(then).equals(new HashSet<>(networks));
    }

    /** {@code LinkedIn and X}; empty where nothing is known of it. */
    public String names() {
        return Names.together(compared.stream().map(Names::network).toList());
    }

    /** Where, within a sentence: {@code  on LinkedIn}; empty where it is everywhere, or nothing is known of it. */
    public String on() {
        boolean all = compared.containsAll(posted(EMPLOYEES)) && compared.containsAll(posted(BRAND));
        return compared.isEmpty() || (all && compared.size() > 1) ? "" : " on " + names();
    }

    /** How many posts of a voice the ratio compares; empty where that is not shown. */
    public Optional<Double> posts(String voice) {
        Grain all = Grain.of(VOICE, voice);
        if (compared.isEmpty() || compared.containsAll(posted(voice))) {
            return month.shown(Metrics.POSTS, all).map(MetricValue::value);
        }
        List<Double> counts = compared.stream()
                .flatMap(network -> month.shown(Metrics.POSTS, all.with(NETWORK, network)).stream())
                .map(MetricValue::value)
                .toList();
        return counts.size() == compared.size() ? counts.stream().reduce(Double::sum) : Optional.empty();
    }

    private List<String> posted(String voice) {
        return networks(month.over(Metrics.POSTS, NETWORK, VOICE).stream()
                .filter(posts -> posts.grain().get(VOICE).equals(Optional.of(voice)))
                .toList());
    }

    private static List<String> networks(List<MetricValue> values) {
        return values.stream()
                .flatMap(value -> value.grain().get(NETWORK).stream())
                .distinct()
                .toList();
    }
}
