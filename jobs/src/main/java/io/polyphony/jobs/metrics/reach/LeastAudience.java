package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.PostFeatures;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many different people there are at least, where only sizes of audiences are known: as many as the largest audience has. The
 * most there can be is their sum ({@code audience_ceiling}, {@code post_viewers}); of accounts and posts of which the number is known
 * the truth is never outside.
 *
 * <p>A brand's largest audience is its lower bound. An employee's would tell of one person, so employees' is the mean of the ten
 * most followed people's (of all, where they are fewer), which is never more, with one digit, rounded down. Nobody's audience
 * known: no finding. Censored audiences ("500+") count their lower bound, which leaves this one true.
 */
public final class LeastAudience implements Metric {
    private static final int MOST_FOLLOWED = 10;
    private static final double DECADE = 10;

    @Override
    public List<StateRequest> needs() {
        return Followed.needs();
    }

    @Override
    public List<Finding> evaluate(States states) {
        return Followed.audiences(states)
                .flatMap(of -> Stream.of(
                                atLeast("reach_at_least", of, PostMeasures.FOLLOWERS),
                                atLeast("viewers_at_least", of, Followed.VIEWERS))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<Finding> atLeast(String metric, Audience of, Measure audience) {
        return of(of, audience)
                .map(least -> new Finding(
                        metric,
                        of.at(),
                        new Estimate(least.value(), Interval.CENSUS),
                        of.n(),
                        Evidence.BOUNDED,
                        least.about()));
    }

    /**
     * At least so many.
     *
     * @param about whom it tells of; null: nobody who needs protection
     */
    record Least(double value, Disclosure about) {}

    /** At least so many are in some audiences together; empty where none is known. */
    static Optional<Least> of(Audience of, Measure audience) {
        List<Long> largest = ofPeople(of.accounts(), audience).stream()
                .limit(of.employees() ? MOST_FOLLOWED : 1)
                .toList();
        if (largest.isEmpty()) {
            return Optional.empty();
        }
        long total = largest.stream().mapToLong(Long::longValue).sum();
        double mean = (double) total / largest.size();
        return Optional.of(of.employees() ? new Least(oneDigit(mean), about(largest, total)) : new Least(mean, null));
    }

    /** The largest audience of each person, of a brand of each account, largest first; unknown ones are left out. */
    private static List<Long> ofPeople(List<Cell> accounts, Measure audience) {
        Map<String, Long> ofPeople = new HashMap<>();
        for (Cell account : accounts) {
            if (account.people(audience.name()) > 0) {
                String person = account.key(PostFeatures.PERSON_ID);
                ofPeople.merge(
                        person == null ? account.key(PostFeatures.ACCOUNT_ID) : person,
                        account.largest(audience.name()),
                        Math::max);
            }
        }
        return ofPeople.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static Disclosure about(List<Long> largest, long total) {
        return new Disclosure(largest.size(), total, largest.get(0), largest.size() > 1 ? largest.get(1) : 0);
    }

    /** Rounded down: a lower bound that was rounded up would be none. */
    private static double oneDigit(double value) {
        if (value < 1) {
            return 0;
        }
        double unit = Math.pow(DECADE, Math.floor(Math.log10(value) + 1e-12));
        return Math.floor(value / unit + 1e-12) * unit;
    }
}
