package io.polyphony.jobs.study;

import io.polyphony.jobs.metrics.retention.LeavingHazard;
import io.polyphony.jobs.simulate.TrustedCompany;
import io.polyphony.jobs.simulate.TrustedCompany.Followed;
import io.polyphony.jobs.simulate.TrustedCompany.Written;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Overdispersed;
import io.polyphony.jobs.stats.RateRatio;
import io.polyphony.jobs.stats.Steps;
import io.polyphony.schemas.metric.EarlySign;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.TDistribution;

/** What is said of one company around its mandatory ask. */
final class TrustCalls {
    private static final double UPPER = 0.975;
    private static final int LEAST_WEEKS = 4;
    private static final int LEAST_IDLE = 10;

    /** Whether the hazard of falling idle is called higher, and whether there is at least a sign of it. */
    record Leaving(boolean clear, boolean sign) {}

    private final TrustedCompany company;
    private final int asked;

    /** @param asked number of the month of the ask */
    TrustCalls(TrustedCompany company, int asked) {
        this.company = company;
        this.asked = asked;
    }

    /** Beside before the ask, as known so many months after it, in as many digits as are published. */
    Leaving leaving(int monthsAfter) {
        Estimate ratio = Steps.digits(LeavingHazard.DIGITS, hazardRatio(company.followed(asked + monthsAfter)));
        return new Leaving(
                ratio.value() != null && ratio.interval().low() > 1, EarlySign.above(ratio.value(), ratio.interval()));
    }

    /** Events per month at risk, after the ask ÷ before. */
    static Estimate hazardRatio(List<Followed> people) {
        long all = people.stream().filter(Followed::idle).count();
        long after =
                people.stream().filter(f -> f.idle() && before(f) < f.months()).count();
        long time = people.stream().mapToLong(Followed::months).sum();
        long timeBefore = people.stream().mapToLong(TrustCalls::before).sum();
        return all < LEAST_IDLE
                ? Estimate.none("no value: too few fell silent to say")
                : RateRatio.of(after, time - timeBefore, all - after, timeBefore);
    }

    /** Who began after the ask was never asked. */
    private static long before(Followed f) {
        return f.askedAfter() < 0 ? f.months() : Math.min(f.months(), f.askedAfter());
    }

    /** Whether more people posted in the day after the ask than in the weeks before. */
    boolean surge() {
        List<Long> counts = company.respondents();
        long[] others = counts.stream().skip(1).mapToLong(n -> n).toArray();
        return others.length >= LEAST_WEEKS
                && Overdispersed.ratio(counts.get(0), others).interval().low() > 1;
    }

    /** Whether the share of copies is clearly higher in the month of the ask than in the one before. */
    boolean verbatim() {
        Map<Integer, Written> now = company.written(asked);
        Map<Integer, Written> before = company.written(asked - 1);
        SortedSet<Integer> people = new TreeSet<>(now.keySet());
        people.addAll(before.keySet());
        double[] without = people.stream()
                .mapToDouble(p -> share(now, p) - share(before, p))
                .toArray();
        double mean = 0;
        for (double d : without) {
            mean += d / without.length;
        }
        double variance = 0;
        for (double d : without) {
            variance += (d - mean) * (d - mean) * (without.length - 1) / without.length;
        }
        double t = TDistribution.of(without.length - 1.0).inverseCumulativeProbability(UPPER);
        return share(now, -1) - share(before, -1) - t * Math.sqrt(variance) > 0;
    }

    private static double share(Map<Integer, Written> written, int without) {
        Written left = written.getOrDefault(without, new Written(0, 0));
        double verbatim = written.values().stream().mapToLong(Written::verbatim).sum() - left.verbatim();
        double all = written.values().stream().mapToLong(Written::classifiable).sum() - left.classifiable();
        return verbatim / all;
    }
}
