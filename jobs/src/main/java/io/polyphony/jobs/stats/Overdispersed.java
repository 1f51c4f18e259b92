package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A count beside what counts of other times let expect, which vary more than Poisson counts do.
 *
 * <p>The ratio is (N + ½) ÷ (λ + ½), λ the mean of the others. Its interval is on the log scale, with the variance of both counts times the
 * dispersion (variance ÷ mean of the others, at least 1), and Student's t with one degree of freedom fewer than there are others. Source: McCullagh and
 * Nelder, <i>Generalized Linear Models</i> (1989), section 6.2.
 */
public final class Overdispersed {
    private static final double HALF = 0.5;
    private static final double UPPER = 0.975;

    private Overdispersed() {}

    /**
     * The ratio.
     *
     * @param count the count
     * @param others at least two counts of other times, each of as long
     */
    public static Estimate ratio(long count, long[] others) {
        double mean = LongStream.of(others).average().orElseThrow();
        double variance =
                LongStream.of(others).mapToDouble(n -> (n - mean) * (n - mean)).sum() / (others.length - 1);
        double dispersion = mean == 0 ? 1 : Math.max(1, variance / mean);
        double ratio = (count + HALF) / (mean + HALF);
        double error = Math.sqrt(dispersion * (1 / (count + HALF) + 1 / (others.length * mean + HALF)));
        double half = TDistribution.of(others.length - 1.0).inverseCumulativeProbability(UPPER) * error;
        return new Estimate(
                ratio, new Interval(ratio * Math.exp(-half), ratio * Math.exp(half), "overdispersed Poisson"));
    }
}
