package io.polyphony.cli.study;

import io.polyphony.jobs.stats.BenjaminiHochberg;
import io.polyphony.reports.values.Change;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is said of applicants through sharing beside those of another source, at one stage.
 *
 * @param rate the rate that is compared
 * @param source the other source
 * @param change from the other source to sharing
 * @param clear whether the difference is beyond chance, all comparisons of the company looked at together
 */
record Beside(String rate, String source, Change change, boolean clear) {
    private static final List<String> RATES = List.of("submission_rate", "interview_rate", "offer_rate", "hire_rate");
    private static final double FALSE_DISCOVERIES = 0.05;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** All comparisons of a company whose two sides are shown with an interval. */
    static List<Beside> all(List<MetricValue> values) {
        List<Beside> open = new ArrayList<>();
        for (String rate : RATES) {
            for (MetricValue other : values) {
                if (other.metricId().equals(rate)) {
                    other.grain()
                            .get(RecruitingFeatures.SOURCE)
                            .filter(source -> !source.equals(Source.SHARE))
                            .ifPresent(source -> sharing(values, rate)
                                    .flatMap(share -> Change.between(other, share))
                                    .ifPresent(change -> open.add(new Beside(rate, source, change, false))));
                }
            }
        }
        boolean[] clear = BenjaminiHochberg.differences(
                open.stream().mapToDouble(Beside::chance).toArray(), FALSE_DISCOVERIES);
        List<Beside> all = new ArrayList<>();
        for (int i = 0; i < clear.length; i++) {
            all.add(new Beside(open.get(i).rate, open.get(i).source, open.get(i).change, clear[i]));
        }
        return all;
    }

    private static Optional<MetricValue> sharing(List<MetricValue> values, String rate) {
        Grain share = Grain.of(RecruitingFeatures.SOURCE, Source.SHARE);
        return values.stream()
                .filter(v -> v.metricId().equals(rate) && v.grain().equals(share))
                .findFirst();
    }

    private double chance() {
        return change.size() == 0
                ? 1
                : 2 * NORMAL.survivalProbability(Math.abs(change.size()) / change.standardError());
    }

    boolean better() {
        return clear && change.size() > 0;
    }

    boolean worse() {
        return clear && change.size() < 0;
    }
}
