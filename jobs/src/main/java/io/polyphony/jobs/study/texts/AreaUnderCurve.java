package io.polyphony.jobs.study.texts;

import java.util.List;

/** The chance that a score of one group is higher than one of another; ties count half. */
final class AreaUnderCurve {
    private AreaUnderCurve() {}

    /** Over every pair of the two groups; not a number where one is empty. */
    static double of(List<Double> higher, List<Double> lower) {
        double wins = 0;
        for (double high : higher) {
            for (double low : lower) {
                wins += (Math.signum(high - low) + 1) / 2;
            }
        }
        return wins / (higher.size() * (double) lower.size());
    }
}
