package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether something happens sooner to those who were exposed to another thing than to those who were not, where exposure may
 * begin at any time: who becomes exposed is at risk among the others until then.
 *
 * <p>The ratio of the hazards is Peto's one-step estimate, exp((O − E) ÷ V), with the log-rank test's variance; it is close to that of a
 * Cox regression unless the effect is very large. Source: Peto and Peto, Journal of the Royal Statistical Society A 135 (1972); Yusuf et
 * al., Progress in Cardiovascular Diseases 27 (1985).
 */
public final class LogRank {
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * People at risk for the same time.
     *
     * @param from after this time, not at it
     * @param to up to and at this time, when it happened to them or they were last seen
     * @param happened whether it did
     * @param exposed whether they were
     * @param people how many
     */
    public record AtRisk(double from, double to, boolean happened, boolean exposed, long people) {
        boolean at(double time) {
            return from < time && time <= to;
        }
    }

    private final long observed;
    private final double expected;
    private final double variance;
    private final long events;

    private LogRank(long observed, double expected, double variance, long events) {
        this.observed = observed;
        this.expected = expected;
        this.variance = variance;
        this.events = events;
    }

    /** Compares the exposed with the others. */
    public static LogRank of(List<AtRisk> spells) {
        TreeSet<Double> times = new TreeSet<>();
        spells.stream()
                .filter(spell -> spell.happened() && spell.people() > 0)
                .map(AtRisk::to)
                .forEach(times::add);
        long observed = 0;
        long events = 0;
        double expected = 0;
        double variance = 0;
        for (double time : times) {
            List<AtRisk> there = spells.stream().filter(spell -> spell.at(time)).toList();
            double all = people(there);
            double exposed = people(there.stream().filter(AtRisk::exposed).toList());
            List<AtRisk> ended = there.stream()
                    .filter(spell -> spell.happened() && spell.to() == time)
                    .toList();
            long happened = people(ended);
            observed += people(ended.stream().filter(AtRisk::exposed).toList());
            events += happened;
            expected += happened * exposed / all;
            variance += all < 2 ? 0 : happened * exposed / all * (all - exposed) / all * (all - happened) / (all - 1);
        }
        return new LogRank(observed, expected, variance, events);
    }

    private static long people(List<AtRisk> spells) {
        return spells.stream().mapToLong(AtRisk::people).sum();
    }

    /** How many it happened to. */
    public long events() {
        return events;
    }

    /** How many of these were exposed. */
    public long observed() {
        return observed;
    }

    /** How many exposed ones it would be if exposure made no difference. */
    public double expected() {
        return expected;
    }

    /** The variance of {@link #observed} if exposure made no difference; 0: nothing to compare. */
    public double variance() {
        return variance;
    }

    /** Hazard of the exposed ÷ that of the others; no value where at no time there were both. */
    public Estimate hazardRatio() {
        if (variance <= 0) {
            return Estimate.none("no value: nobody to compare with");
        }
        double log = (observed - expected) / variance;
        double half = Z / Math.sqrt(variance);
        return new Estimate(Math.exp(log), new Interval(Math.exp(log - half), Math.exp(log + half), "log-rank"));
    }
}
