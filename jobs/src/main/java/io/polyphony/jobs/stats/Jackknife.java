package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Delete-a-group jackknife: intervals that come from people, not from impressions.
 *
 * <p>With m groups, v = (m − 1)/m · Σ(θ₍q₎ − θ̄)² on the given scale; the 95 % interval is θ ± t · √v with m − 1 degrees
 * of freedom, transformed back.
 *
 * <ul>
 *   <li>Fewer than {@value #LEAST} people or posts: no interval.
 *   <li>No value (NaN) at all: no value.
 *   <li>A deletion whose value the scale does not hold (0 on the log scale): no interval, with the reason.
 * </ul>
 *
 * <p>Source: Kott (2001), <i>The delete-a-group jackknife</i>; Wolter, <i>Introduction to Variance Estimation</i>, ch. 4.
 */
public final class Jackknife {
    /** Fewest people (or posts) that an interval is made from. */
    public static final int LEAST = 10;

    private static final double LEVEL = 0.975;

    private Jackknife() {}

    /** The estimate of one sample. */
    public static Estimate estimate(Replicates sample, Scale scale) {
        return estimate(sample, scale, sample.groups() - 1.0);
    }

    /**
     * The estimate of one sample of which a few groups make most.
     *
     * @param degreesOfFreedom of Student's t; not above 0: no interval
     */
    public static Estimate estimate(Replicates sample, Scale scale, double degreesOfFreedom) {
        if (!Double.isFinite(sample.full())) {
            return Estimate.none("no value: nothing to divide by");
        }
        String obstacle = degreesOfFreedom > 0 ? obstacle(sample, scale) : tooFew(sample);
        if (obstacle != null) {
            return new Estimate(sample.full(), Interval.none(obstacle));
        }
        double center = scale.transform(sample.full());
        double half = quantile(degreesOfFreedom) * Math.sqrt(variance(sample, scale));
        return new Estimate(sample.full(), interval(center, half, scale, "jackknife over " + sample.describe()));
    }

    /**
     * The estimate of the quotient of two independent samples, on the log scale.
     *
     * <p>Variances add up; degrees of freedom by Welch and Satterthwaite.
     */
    public static Estimate quotient(Replicates numerator, Replicates denominator) {
        double value = numerator.full() / denominator.full();
        if (!Double.isFinite(value)) {
            return Estimate.none("no value: nothing to divide by");
        }
        String obstacle = obstacle(numerator, Scale.LOG);
        obstacle = obstacle == null ? obstacle(denominator, Scale.LOG) : obstacle;
        if (obstacle != null) {
            return new Estimate(value, Interval.none(obstacle));
        }
        double half = StandardError.ofVariances(Scale.LOG, numerator, denominator)
                .map(StandardError::half)
                .orElse(0.0);
        String method = "jackknife over " + numerator.describe() + " and " + denominator.describe();
        return new Estimate(value, interval(Math.log(value), half, Scale.LOG, method));
    }

    /** The jackknife variance on a scale; NaN or infinite where a deletion leaves the scale. */
    public static double variance(Replicates sample, Scale scale) {
        double[] values = new double[sample.groups()];
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = scale.transform(sample.without()[i]);
            mean += values[i] / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares * (values.length - 1) / values.length;
    }

    /** Two-sided 95 % quantile of Student's t. */
    public static double quantile(double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(LEVEL);
    }

    /** Two-sided probability of an estimate at least as far from 0, if the truth was 0; NaN without a standard error. */
    public static double probability(double estimate, double error, double degreesOfFreedom) {
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(estimate / error));
    }

    /** Whether an interval can be made of a sample on a scale. */
    static boolean holds(Replicates sample, Scale scale) {
        return Double.isFinite(sample.full()) && obstacle(sample, scale) == null;
    }

    private static String obstacle(Replicates sample, Scale scale) {
        if (sample.n() < LEAST || sample.groups() < 2) {
            return tooFew(sample);
        }
        if (!Double.isFinite(scale.transform(sample.full()))) {
            return "no interval: the value lies at the end of its scale";
        }
        if (!Double.isFinite(variance(sample, scale))) {
            return "no interval: without one group there would be no value";
        }
        return null;
    }

    private static String tooFew(Replicates sample) {
        return "too few " + sample.noun() + " to say";
    }

    private static Interval interval(double center, double half, Scale scale, String method) {
        return new Interval(scale.inverse(center - half), scale.inverse(center + half), method);
    }
}
