package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Totals.Cell;
import io.polyphony.jobs.simulate.Totals.Piece;
import io.polyphony.jobs.simulate.Totals.Sums;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The figures of a month from totals of both voices. A key is {@code metric} or {@code metric|grain}; a zero
 * denominator gives no entry.
 */
final class Statistics {
    /** Classes of posts without enough words of their own to be told apart. */
    private static final Set<String> UNCLASSIFIED = Set.of(Style.REPOST.voiceClass(), Style.SHORT.voiceClass());

    private final Parameters parameters;
    private final Totals employees;
    private final Totals brand;
    private final double scale;
    private final Map<String, Double> values = new TreeMap<>();

    private Statistics(Parameters parameters, Totals employees, Totals brand, double scale) {
        this.parameters = parameters;
        this.employees = employees;
        this.brand = brand;
        this.scale = scale;
    }

    /** All figures; sums of employees are multiplied by {@code scale} first (company ÷ sample). */
    static Map<String, Double> of(Parameters parameters, Totals employees, Totals brand, double scale) {
        Statistics statistics = new Statistics(parameters, employees, brand, scale);
        statistics.amplifications("", c -> true, employees.authors());
        for (String network : parameters.networks().keySet()) {
            statistics.amplifications(
                    "network=" + network, c -> c.network().equals(network), employees.authors(network));
        }
        statistics.rates();
        statistics.matched();
        statistics.voices();
        return statistics.values;
    }

    private void amplifications(String grain, Predicate<Cell> where, long authors) {
        amplification("impression_amplification", grain, where, s -> s.impressions, authors);
        amplification("engagement_amplification", grain, where, Sums::engagements, authors);
        amplification("click_amplification", grain, where, s -> s.clicks, authors);
    }

    private void amplification(
            String metric, String grain, Predicate<Cell> where, ToDoubleFunction<Sums> what, long authors) {
        double e = employees.sum(where, what);
        double b = brand.sum(where, what);
        double postsE = employees.sum(where, s -> s.posts);
        double postsB = brand.sum(where, s -> s.posts);
        put(metric, grain, e * scale, b);
        put(metric + "_per_post", grain, e * postsB, b * postsE);
        put(metric + "_per_advocate", grain, e, authors * b);
    }

    private void rates() {
        perPost("voice=employee", employees);
        perPost("voice=brand", brand);
        rate("voice=employee", employees, c -> true);
        rate("voice=brand", brand, c -> true);
        for (String network : parameters.networks().keySet()) {
            rate(
                    "network=" + network + ";voice=employee",
                    employees,
                    c -> c.network().equals(network));
            rate("network=" + network + ";voice=brand", brand, c -> c.network().equals(network));
        }
        for (String topic : parameters.topics().keySet()) {
            rate("topic=" + topic + ";voice=employee", employees, c -> c.topic().equals(topic));
        }
    }

    /** Mantel and Haenszel's ratio over the pieces that both voices posted on one network. */
    private void matched() {
        double over = 0;
        double under = 0;
        for (Map.Entry<Piece, Sums> piece : employees.pieces().entrySet()) {
            Sums b = brand.pieces().getOrDefault(piece.getKey(), new Sums());
            Sums e = piece.getValue();
            double seen = e.impressions * scale + b.impressions;
            over += seen == 0 ? 0 : e.rated * scale * b.impressions / seen;
            under += seen == 0 ? 0 : b.rated * e.impressions * scale / seen;
        }
        put("matched_lift", "", over, under);
    }

    private void perPost(String grain, Totals totals) {
        put(
                "engagements_per_post",
                grain,
                totals.sum(c -> true, Sums::engagements),
                totals.sum(c -> true, s -> s.posts));
    }

    private void rate(String grain, Totals totals, Predicate<Cell> where) {
        put("engagement_rate", grain, totals.sum(where, s -> s.rated), totals.sum(where, s -> s.impressions));
        put(
                "organic_impression_rate",
                grain,
                totals.sum(where, s -> s.followedImpressions),
                totals.sum(where, s -> s.followers));
    }

    private void voices() {
        double posts = employees.sum(c -> true, s -> s.posts);
        put("repost_rate", "", count(Style.REPOST.voiceClass()), posts);
        double classifiable = posts - count(Style.REPOST.voiceClass()) - count(Style.SHORT.voiceClass());
        put("own_voice_rate", "", count(Style.OWN_WORDS.voiceClass()), classifiable);
        for (String voice : List.of(Style.values()).stream()
                .map(Style::voiceClass)
                .distinct()
                .filter(v -> !UNCLASSIFIED.contains(v))
                .toList()) {
            put("voice_class_share", "voice_class=" + voice, count(voice), classifiable);
        }
    }

    private double count(String voiceClass) {
        return employees.sum(c -> c.style().voiceClass().equals(voiceClass), s -> s.posts);
    }

    private void put(String metric, String grain, double numerator, double denominator) {
        if (denominator != 0) {
            values.put(grain.isEmpty() ? metric : metric + "|" + grain, numerator / denominator);
        }
    }
}
