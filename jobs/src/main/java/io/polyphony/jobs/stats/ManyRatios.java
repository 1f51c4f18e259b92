package io.polyphony.jobs.stats;

import io.polyphony.schemas.metric.Interval;
import java.util.ArrayList;
import java.util.List;

/** Ratios that are looked at together: among many, some intervals leave 1 out by chance. */
public final class ManyRatios {
    private ManyRatios() {}

    /**
     * The estimate of each; the interval's method says which differ from 1 clearly: those after Benjamini–Hochberg whose own interval
     * leaves 1 out, too.
     */
    public static List<Estimate> judged(List<Replicates> ratios) {
        boolean[] differ = BenjaminiHochberg.differences(
                ratios.stream().mapToDouble(ManyRatios::probability).toArray(), BenjaminiHochberg.FALSE_ALARMS);
        List<Estimate> judged = new ArrayList<>();
        for (int i = 0; i < differ.length; i++) {
            judged.add(judged(Jackknife.estimate(ratios.get(i), Scale.LOG), differ[i]));
        }
        return judged;
    }

    private static double probability(Replicates ratio) {
        return Jackknife.holds(ratio, Scale.LOG)
                ? Jackknife.probability(
                        Math.log(ratio.full()), Math.sqrt(Jackknife.variance(ratio, Scale.LOG)), ratio.groups() - 1.0)
                : Double.NaN;
    }

    private static Estimate judged(Estimate estimate, boolean differs) {
        Interval interval = estimate.interval();
        return interval.known()
                ? new Estimate(
                        estimate.value(),
                        BenjaminiHochberg.told(interval, differs && (interval.low() > 1 || interval.high() < 1)))
                : estimate;
    }
}
