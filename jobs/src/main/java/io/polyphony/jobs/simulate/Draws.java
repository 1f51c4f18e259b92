package io.polyphony.jobs.simulate;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A stream of random draws that belongs to one entity: its values depend on the seed, the entity's name and its
 * numbers alone, never on what else was drawn before.
 */
final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private final UniformRandomProvider source;

    private Draws(long seed) {
        source = new SplittableRandom(seed)::nextLong;
    }

    /** The stream of an entity. */
    static Draws of(long seed, String entity, long... numbers) {
        long state = mix(seed + GOLDEN);
        for (int i = 0; i < entity.length(); i++) {
            state = mix(state + GOLDEN * entity.charAt(i));
        }
        for (long number : numbers) {
            state = mix(state ^ mix(number + GOLDEN));
        }
        return new Draws(state);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return source.nextDouble();
    }

    /** True with that probability. */
    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Uniform among 0 … n − 1. */
    int below(int n) {
        return source.nextInt(n);
    }

    /** Uniform among low … high, ends included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Standard normal, by Box and Muller. */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Exponential with that mean. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /** Gamma with mean 1 and variance 1 ÷ shape. */
    double gamma(double shape) {
        return GammaDistribution.of(shape, 1 / shape).createSampler(source).sample();
    }

    /** Poisson; a mean of 0 gives 0. */
    int poisson(double mean) {
        return mean > 0 ? PoissonDistribution.of(mean).createSampler(source).sample() : 0;
    }

    /** One of them, each as likely. */
    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** The index of one of them, by weight; at least one weight is positive. */
    int pick(double[] weights) {
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        double left = uniform() * total;
        int i = 0;
        while (i < weights.length - 1 && left >= weights[i]) {
            left -= weights[i++];
        }
        return i;
    }

    /** One key by its weight; the map's order must be fixed. */
    <K> K pick(Map<K, Double> weights) {
        double total = 0;
        for (double w : weights.values()) {
            total += w;
        }
        double left = uniform() * total;
        K last = null;
        for (Map.Entry<K, Double> entry : weights.entrySet()) {
            last = entry.getKey();
            left -= entry.getValue();
            if (left < 0) {
                return last;
            }
        }
        return last;
    }

    /** The finalising step of SplitMix64. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
