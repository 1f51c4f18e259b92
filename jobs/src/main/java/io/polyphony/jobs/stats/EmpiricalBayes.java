package io.polyphony.jobs.stats;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Estimates of many alike things, each drawn towards their mean by as much as its noise deserves.
 *
 * <p>The variance between them is DerSimonian and Laird's τ² (1986); each keeps 1 − B of its distance from the weighted
 * mean, B = (K − 3)/(K − 1) · v/(v + τ²) (Morris 1983, <i>Parametric empirical Bayes inference</i>; with equal v this
 * is Efron and Morris's estimator of 1975). The standard errors are Morris's too: they count that τ² and the mean are
 * estimated.
 *
 * @param tau2 variance between the true values, 0 or more; NaN where nothing was drawn
 * @param shrunken the estimates drawn towards the mean
 * @param errors their standard errors
 */
public record EmpiricalBayes(double tau2, double[] shrunken, double[] errors) {
    /** Fewest estimates that are drawn together; fewer stay as they are. */
    public static final int LEAST = 4;

    /**
     * Draws estimates together. Fewer than {@value #LEAST}, or a variance that is 0 or not known: they stay as they are.
     *
     * @param estimates independent and close to normal
     * @param variances of the estimates
     */
    public static EmpiricalBayes of(double[] estimates, double[] variances) {
        boolean usable = Arrays.stream(variances).allMatch(v -> v > 0 && Double.isFinite(v));
        return usable && estimates.length >= LEAST
                ? new Drawing(estimates, variances).together()
                : new EmpiricalBayes(
                        Double.NaN,
                        estimates.clone(),
                        Arrays.stream(variances).map(Math::sqrt).toArray());
    }

    /** The shrinking of some estimates: y, v as in the sources, and what follows from them for all alike. */
    private static final class Drawing {
        private final double[] y;
        private final double[] v;
        private final int k;
        private final double tau2;
        private final double weights;
        private final double mean;
        private final double meanVariance;

        Drawing(double[] y, double[] v) {
            this.y = y;
            this.v = v;
            this.k = y.length;
            this.tau2 = Math.max(0, betweenVariance());
            this.weights = sum(this::weight);
            this.mean = sum(i -> weight(i) * y[i]) / weights;
            this.meanVariance = sum(i -> weight(i) * v[i]) / weights;
        }

        EmpiricalBayes together() {
            double[] shrunken = new double[k];
            double[] errors = new double[k];
            for (int i = 0; i < k; i++) {
                shrunken[i] = mean + (1 - drawn(i)) * (y[i] - mean);
                errors[i] = error(i);
            }
            return new EmpiricalBayes(tau2, shrunken, errors);
        }

        private double betweenVariance() {
            double w = sum(i -> 1 / v[i]);
            double center = sum(i -> y[i] / v[i]) / w;
            double q = sum(i -> (y[i] - center) * (y[i] - center) / v[i]);
            return (q - (k - 1)) / (w - sum(i -> 1 / (v[i] * v[i])) / w);
        }

        private double weight(int i) {
            return 1 / (v[i] + tau2);
        }

        private double drawn(int i) {
            return (k - 3.0) / (k - 1.0) * v[i] * weight(i);
        }

        private double error(int i) {
            double ofMean = k * weight(i) / weights;
            double distance = drawn(i) * (y[i] - mean);
            double ofTau = 2.0 / (k - 3) * (meanVariance + tau2) * weight(i) * distance * distance;
            return Math.sqrt(v[i] * (1 - (k - ofMean) / k * drawn(i)) + ofTau);
        }

        private double sum(IntToDoubleFunction of) {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                sum += of.applyAsDouble(i);
            }
            return sum;
        }
    }
}
