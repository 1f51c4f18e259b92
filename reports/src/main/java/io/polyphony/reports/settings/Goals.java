package io.polyphony.reports.settings;

import io.polyphony.reports.values.FigureText.Kind;
import io.polyphony.reports.values.Metrics;
import io.polyphony.schemas.metric.Grain;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** What a company wants of the figures that its charts show month by month; one goal for all months. */
public final class Goals {
    /** No goal. */
    public static final Goals NONE = new Goals(new TreeMap<>());

    private static final Grain BRAND = Grain.of("voice", "brand");
    private static final List<Headline> HEADLINES = List.of(
            new Headline(Metrics.ENGAGEMENT_AMPLIFICATION, Grain.TOTAL, Kind.RATIO),
            new Headline(Metrics.IMPRESSION_AMPLIFICATION, Grain.TOTAL, Kind.RATIO),
            new Headline(Metrics.ORGANIC_REACH_RATE, BRAND, Kind.SHARE),
            new Headline(Metrics.ORGANIC_IMPRESSION_RATE, BRAND, Kind.SHARE),
            new Headline(Metrics.OWN_VOICE_RATE, Grain.TOTAL, Kind.SHARE),
            new Headline(Metrics.PARTICIPATION_RATE, Grain.TOTAL, Kind.SHARE),
            new Headline(Metrics.PARTICIPATION_RATE_HEADCOUNT, Grain.TOTAL, Kind.SHARE),
            new Headline(Metrics.TOP_DECILE_SHARE, Grain.TOTAL, Kind.SHARE));

    private final SortedMap<String, Double> values;

    /** A figure that may have a goal. */
    public record Headline(String metric, Grain grain, Kind kind) {}

    private Goals(SortedMap<String, Double> values) {
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Goals by metric.
     *
     * @param values as {@code metrics.csv} has values: shares from 0 to 1
     * @throws IllegalArgumentException if a metric is no headline figure, or a value is not possible for it
     */
    public static Goals of(SortedMap<String, Double> values) {
        values.forEach(Goals::require);
        return new Goals(values);
    }

    private static void require(String metric, double goal) {
        Kind kind = HEADLINES.stream()
                .filter(headline -> headline.metric.equals(metric))
                .map(Headline::kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("report.goals." + metric
                        + " is a goal for no headline figure. Did you mean " + nearest(metric)
                        + "? All that may have one: "
                        + String.join(", ", metrics())));
        boolean possible = goal > 0 && Double.isFinite(goal) && (kind != Kind.SHARE || goal <= 1);
        if (!possible) {
            throw new IllegalArgumentException("report.goals." + metric + " is " + goal
                    + (kind == Kind.SHARE ? "; it is a share: above 0, at most 1" : "; it must be above 0"));
        }
    }

    private static String nearest(String metric) {
        JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
        return metrics().stream()
                .max(Comparator.comparing(known -> likeness.apply(known, metric)))
                .orElseThrow();
    }

    /** The metrics that may have a goal, in the order of the report. */
    static List<String> metrics() {
        return HEADLINES.stream().map(Headline::metric).toList();
    }

    /** The goal of a figure; empty where it has none, as all figures but those of the whole. */
    public Optional<Double> of(String metric, Grain grain) {
        return HEADLINES.stream()
                .filter(headline -> headline.metric.equals(metric) && headline.grain.equals(grain))
                .findFirst()
                .map(headline -> values.get(metric));
    }

    /** The figures that have a goal, in the order of the report. */
    public List<Headline> figures() {
        return HEADLINES.stream()
                .filter(headline -> values.containsKey(headline.metric))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Goals goals && goals.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
