package io.polyphony.jobs.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * How often a figure's 95 % interval covered the truth.
 *
 * @param figure {@code metric|grain}
 * @param truth the population value
 * @param generated true: the truth comes from the generating distribution; false: it is the mean over the companies,
 *     because the figure depends on the company's size and has no population value
 * @param companies companies that had an interval
 * @param without companies that had none
 * @param covered companies whose interval covered the truth
 * @param bias mean value ÷ truth − 1
 * @param meanN mean number of people (or posts) behind the figure
 */
public record Coverage(
        String figure,
        double truth,
        boolean generated,
        int companies,
        int without,
        int covered,
        double bias,
        double meanN) {
    private static final double NOMINAL = 0.95;

    /** Covered ÷ companies; NaN if none had an interval. */
    public double rate() {
        return companies == 0 ? Double.NaN : (double) covered / companies;
    }

    /** Chance of covering this seldom or less if the intervals were right. */
    public double chance() {
        return companies == 0
                ? 1
                : BinomialTest.withDefaults()
                        .with(AlternativeHypothesis.LESS_THAN)
                        .test(companies, covered, NOMINAL)
                        .getPValue();
    }

    /** The coverage of every figure that had an interval in some company, sorted by figure. */
    public static List<Coverage> of(List<Drawn> drawn, SortedMap<String, Double> truth) {
        Map<String, List<Drawn>> figures = new TreeMap<>();
        drawn.forEach(
                d -> figures.computeIfAbsent(d.figure(), f -> new ArrayList<>()).add(d));
        return figures.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(Drawn::hasInterval))
                .map(e -> of(e.getKey(), e.getValue(), truth.get(e.getKey())))
                .toList();
    }

    private static Coverage of(String figure, List<Drawn> drawn, Double generated) {
        double mean = drawn.stream()
                .mapToDouble(Drawn::value)
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
        double truth = generated == null ? mean : generated;
        double meanN = drawn.stream().mapToLong(Drawn::n).average().orElse(0);
        List<Drawn> with = drawn.stream().filter(Drawn::hasInterval).toList();
        int covered = (int) with.stream().filter(d -> d.covers(truth)).count();
        return new Coverage(
                figure,
                truth,
                generated != null,
                with.size(),
                drawn.size() - with.size(),
                covered,
                mean / truth - 1,
                meanN);
    }
}
