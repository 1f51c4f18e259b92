package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Share.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The values that a company's intervals ought to cover: expectations over people drawn anew, given the programme's
 * calendar. Employees: the average over a large sample of independent people, drawn from a seed of its own, in
 * batches whose spread gives the Monte Carlo error. Brand: the closed form, since its schedule is fixed.
 */
final class PopulationValues {
    private static final long SAMPLE_SEED = 77_003_311L;
    private static final int BATCHES = 20;

    private final Parameters parameters;
    private final Programme programme;
    private final SimulationOptions options;
    private final List<Member> members;
    private final Behaviour behaviour;

    /** A value with the standard error of its computation; 0: exact. */
    record Value(double value, double se) {}

    PopulationValues(Parameters parameters, Phrases phrases, Programme programme, SimulationOptions options) {
        this.parameters = parameters;
        this.programme = programme;
        this.options = options;
        SimulationOptions sample = options.withSeed(SAMPLE_SEED);
        Members drawn = new Members(parameters, phrases, sample);
        this.members = IntStream.range(0, options.populationSample())
                .mapToObj(drawn::draw)
                .toList();
        this.behaviour = new Behaviour(parameters, programme, sample);
    }

    /** The values of a month by {@code metric|grain}; empty if the sample is. */
    Map<String, Value> month(int month) {
        int size = options.populationSample() / BATCHES;
        Totals brand = new BrandChannels(parameters, programme, options).expected(month);
        List<Map<String, Double>> batches = new ArrayList<>();
        for (int b = 0; b < BATCHES && size > 0; b++) {
            batches.add(batch(month, b * size, size, brand));
        }
        Map<String, Value> values = combined(batches);
        parameters.topics().keySet().forEach(t -> resonance(values, t));
        return values;
    }

    private void resonance(Map<String, Value> values, String topic) {
        values.put("resonance|topic=" + topic, new Value(parameters.topicFactor(topic), 0));
    }

    private Map<String, Double> batch(int month, int first, int size, Totals brand) {
        Totals all = new Totals();
        Totals company = new Totals();
        List<Double> gini = new ArrayList<>();
        List<Double> top = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (Share share : behaviour.month(members.get(first + i), month)) {
                if (share.standing() == Standing.COUNTS) {
                    all.add(share);
                    company.add(share);
                }
            }
            if ((i + 1) % options.people() == 0 && company.authors() > 1) {
                gini.add(Concentration.gini(company.postsPerAuthor()));
                top.add(Concentration.topDecileShare(company.postsPerAuthor()));
                company = new Totals();
            }
        }
        Map<String, Double> values = Statistics.of(parameters, all, brand, (double) options.people() / size);
        gini.stream().mapToDouble(d -> d).average().ifPresent(g -> values.put("gini", g));
        top.stream().mapToDouble(d -> d).average().ifPresent(t -> values.put("top_decile_share", t));
        return values;
    }

    private static Map<String, Value> combined(List<Map<String, Double>> batches) {
        Map<String, Value> values = new TreeMap<>();
        batches.stream()
                .flatMap(b -> b.keySet().stream())
                .distinct()
                .forEach(key -> values.put(
                        key,
                        mean(batches.stream()
                                .filter(b -> b.containsKey(key))
                                .mapToDouble(b -> b.get(key))
                                .toArray())));
        return values;
    }

    private static Value mean(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double squares = 0;
        for (double v : x) {
            squares += (v - mean) * (v - mean);
        }
        return new Value(mean, StrictMath.sqrt(squares / Math.max(1, x.length - 1) / x.length));
    }
}
