package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;

/**
 * How far a topic lies from the average one, on the log scale.
 *
 * @param log the effect
 * @param variance of it; NaN or infinite: without one group there would be no effect
 * @param degreesOfFreedom of Student's t
 * @param people who posted about the topic
 * @param groups what was left out in turn: {@code people}, {@code people and posts}
 */
record LogEffect(double log, double variance, double degreesOfFreedom, long people, String groups) {
    /**
     * One fitted effect.
     *
     * @param effect with and without each group
     * @param about people, or posts, that are about the topic: no more groups say anything of it
     * @param people who posted about it
     */
    static LogEffect of(Replicates effect, long about, long people) {
        return new LogEffect(
                effect.full(),
                Jackknife.variance(effect, Scale.LINEAR),
                Math.min(effect.groups(), about) - 1.0,
                people,
                effect.describe());
    }

    /** This one above another that is independent of it; degrees of freedom by Welch and Satterthwaite, where anything varies. */
    LogEffect above(LogEffect other) {
        double sum = variance + other.variance;
        double part = sum > 0 ? variance / sum : 1;
        double squares = part * part / degreesOfFreedom + (1 - part) * (1 - part) / other.degreesOfFreedom;
        return new LogEffect(log - other.log, sum, 1 / squares, people, groups + " and " + other.groups);
    }
}
