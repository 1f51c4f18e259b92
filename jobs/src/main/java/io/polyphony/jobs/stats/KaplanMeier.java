package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How long it takes until something happens, where for some it had not happened when they were last seen.
 *
 * <p>At a time at which some ended and others were last seen, the latter are still at risk. Intervals of the curve are
 * pointwise, on the log-log scale with Greenwood's variance; the median's is where they cross one half (Brookmeyer and
 * Crowley). Source: Kaplan and Meier (1958); Kalbfleisch and Prentice, <i>The Statistical Analysis of Failure Time Data</i>.
 */
public final class KaplanMeier {
    private static final String LOG_LOG = "Kaplan-Meier, log-log";

    /** A curve that is one half exactly may lie beside it by what its factors are rounded. */
    private static final double HALF = 0.5 + 1e-9;

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * A step of the curve.
     *
     * @param time when something happened, in the unit of the times
     * @param survival share of whom it has not happened by then, 0 … 1
     * @param low lower end of its 95 % interval
     * @param high upper end; both are {@code survival} where that is 0
     */
    public record Step(double time, double survival, double low, double high) {}

    private final List<Step> steps;

    private KaplanMeier(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * The curve.
     *
     * @param happened how many it happened to, by time
     * @param lastSeen how many were last seen without it, by time
     */
    public static KaplanMeier of(Map<Double, Long> happened, Map<Double, Long> lastSeen) {
        NavigableMap<Double, Long> leaving = new TreeMap<>(lastSeen);
        happened.forEach((time, count) -> leaving.merge(time, count, Long::sum));
        long atRisk = leaving.values().stream().mapToLong(Long::longValue).sum();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (Map.Entry<Double, Long> gone : leaving.entrySet()) {
            long ended = happened.getOrDefault(gone.getKey(), 0L);
            if (ended > 0) {
                survival *= 1 - (double) ended / atRisk;
                greenwood += (double) ended / ((double) atRisk * (atRisk - ended));
                steps.add(step(gone.getKey(), survival, greenwood));
            }
            atRisk -= gone.getValue();
        }
        return new KaplanMeier(steps);
    }

    private static Step step(double time, double survival, double greenwood) {
        if (survival <= 0) {
            return new Step(time, 0, 0, 0);
        }
        double center = Math.log(-Math.log(survival));
        double half = Z * Math.sqrt(greenwood) / Math.abs(Math.log(survival));
        return new Step(time, survival, Math.exp(-Math.exp(center + half)), Math.exp(-Math.exp(center - half)));
    }

    /** The steps, by time; empty: it happened to nobody. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The share of whom it has not happened by a time; beyond the last one seen it says what it said then.
     *
     * @return no interval where it has happened to nobody or to all
     */
    public Estimate at(double time) {
        Step reached = new Step(0, 1, 1, 1);
        for (Step step : steps) {
            if (step.time() <= time) {
                reached = step;
            }
        }
        Interval interval = reached.low() < reached.high()
                ? new Interval(reached.low(), reached.high(), LOG_LOG)
                : Interval.none("no interval: it happened to nobody, or to all");
        return new Estimate(reached.survival(), interval);
    }

    /**
     * The time by which it has happened to half of them.
     *
     * @return no value where it has not; no interval where the data don't reach as far as its upper end
     */
    public Estimate median() {
        OptionalDouble median = crossing(Step::survival);
        if (median.isEmpty()) {
            return Estimate.none("no value: half have not come so far");
        }
        OptionalDouble low = crossing(Step::low);
        OptionalDouble high = crossing(Step::high);
        Interval interval = low.isPresent() && high.isPresent()
                ? new Interval(low.getAsDouble(), high.getAsDouble(), LOG_LOG)
                : Interval.none("no interval: too many are still open to know its upper end");
        return new Estimate(median.getAsDouble(), interval);
    }

    private OptionalDouble crossing(ToDoubleFunction<Step> curve) {
        return steps.stream()
                .filter(step -> curve.applyAsDouble(step) <= HALF)
                .mapToDouble(Step::time)
                .findFirst();
    }
}
