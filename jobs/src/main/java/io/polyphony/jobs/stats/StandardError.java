package io.polyphony.jobs.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far an estimate is from the truth, by chance.
 *
 * @param size root of the variance, on the scale of the estimate; 0 or more
 * @param degreesOfFreedom of Student's t
 */
public record StandardError(double size, double degreesOfFreedom) {
    /**
     * The error of a quotient or product of independent samples, on the log scale: variances add up, degrees of freedom by
     * Welch and Satterthwaite.
     *
     * @return empty: one of them has no interval of its own
     */
    public static Optional<StandardError> ofLog(Replicates... independent) {
        return Arrays.stream(independent).allMatch(sample -> Jackknife.holds(sample, Scale.LOG))
                ? ofVariances(Scale.LOG, independent)
                : Optional.empty();
    }

    /** The error of a sample as it is; empty: too few. */
    public static Optional<StandardError> of(Replicates sample) {
        return Jackknife.holds(sample, Scale.LINEAR) ? ofVariances(Scale.LINEAR, sample) : Optional.empty();
    }

    /** The error of what independent samples make up on a scale; empty: nothing varies. */
    static Optional<StandardError> ofVariances(Scale scale, Replicates... independent) {
        double sum = 0;
        double squares = 0;
        for (Replicates sample : independent) {
            double variance = Jackknife.variance(sample, scale) + sample.turnout();
            sum += variance;
            squares += variance * variance / (sample.groups() - 1);
        }
        return sum > 0 ? Optional.of(new StandardError(Math.sqrt(sum), sum * sum / squares)) : Optional.empty();
    }

    /** Half of the 95 % interval. */
    public double half() {
        return Jackknife.quantile(degreesOfFreedom) * size;
    }
}
