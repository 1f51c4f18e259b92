package io.polyphony.reports.values;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Differences that are looked at together, so that of those called clear at most one in twenty is chance (Benjamini and
 * Hochberg 1995).
 */
final class FalseDiscoveries {
    private static final double RATE = 0.05;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private FalseDiscoveries() {}

    /** How many of the differences, the clearest first, are clear. */
    static int clear(List<Change> clearestFirst) {
        return clearOf(clearestFirst.stream().map(Change::standardErrors).toList());
    }

    /** How many differences are clear, of which it is known how many standard errors each is away from none, the clearest first. */
    static int clearOf(List<Double> standardErrors) {
        int clear = 0;
        for (int i = 0; i < standardErrors.size(); i++) {
            double chance = 2 * NORMAL.survivalProbability(standardErrors.get(i));
            if (chance <= RATE * (i + 1) / standardErrors.size()) {
                clear = i + 1;
            }
        }
        return clear;
    }
}
