package io.polyphony.jobs.metrics.voicelift;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.measure.WithinPeople;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engagement rate of posts in own words ÷ that of copies (verbatim and near-verbatim), of the same people on the same
 * networks.
 *
 * <p>Mantel and Haenszel's ratio over all pairs of person and network with posts of both sorts whose impressions and engagements
 * are known, in the common window: 1, own words did as well as the offered text. It says nothing of those who write in one way only,
 * and it is observed, not tried out: the same people may put in their own words what is dearer to them.
 *
 * <p>{@code voice_lift} of the month, {@code voice_lift_three_months} of it and the two before it where they are known, with the same
 * person and network for all three.
 *
 * <ul>
 *   <li>Nobody wrote both ways: no finding. Fewer than {@value #LEAST_PEOPLE} people, or copies that engaged nobody: no value.
 *   <li>The interval is on the log ratio, from leaving out each person in turn; degrees of freedom are 1 ÷ Σ w² − 1, w each person's
 *       part of what is compared, since a few who posted much make most of it.
 * </ul>
 *
 * <p>Why not compare plain rates: with no true effect they read 1.55 to 1.66 in simulations, since those who write themselves are
 * better liked whatever they write.
 */
public final class VoiceLift implements Metric {
    /** Fewest people who wrote both ways. */
    static final int LEAST_PEOPLE = 30;

    @Override
    public List<StateRequest> needs() {
        return List.of(BothWays.BY_PERSON, BothWays.OF_THREE_MONTHS);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return Stream.of(
                        finding("voice_lift", BothWays.of(states.ofEmployees(BothWays.BY_PERSON))),
                        finding("voice_lift_three_months", BothWays.ofThreeMonths(states.of(BothWays.OF_THREE_MONTHS))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> finding(String id, WithinPeople people) {
        return people.count() == 0
                ? Optional.empty()
                : Optional.of(Finding.measured(id, Grain.TOTAL, estimate(people), people.count(), people.disclosure()));
    }

    private static Estimate estimate(WithinPeople people) {
        return people.count() < LEAST_PEOPLE
                ? Estimate.none("not comparable: fewer than " + LEAST_PEOPLE + " people")
                : Jackknife.estimate(people.ratio(people.count(), "people"), Scale.LOG, people.degreesOfFreedom());
    }
}
