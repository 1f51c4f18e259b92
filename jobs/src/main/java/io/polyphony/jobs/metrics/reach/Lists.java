package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.stats.Audiences;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.ReachFeatures;
import java.util.List;

/** Who follows the accounts that posted, of accounts whose followers are listed. */
final class Lists {
    private static final String OF_THE_MONTH = ReachFeatures.MONTHS + " is null";

    /** How many are on the lists of a person. */
    static final Measure LISTED = Measure.max("listed", "if(" + OF_THE_MONTH + ", " + ReachFeatures.LISTED + ", null)")
            .published();
    /** Who they are, each once. */
    static final Measure FOLLOWERS = Measure.union(
                    "who_follows", "if(" + OF_THE_MONTH + ", " + ReachFeatures.FOLLOWERS + ", null)")
            .published();
    /** Who they were in the twelve months that end with this one, each once. */
    static final Measure FOLLOWERS_OF_YEAR = Measure.union(
                    "who_followed", "if(" + OF_THE_MONTH + ", null, " + ReachFeatures.FOLLOWERS + ")")
            .published();

    static final List<String> NETWORK = List.of(ReachFeatures.NETWORK, ReachFeatures.VOICE);
    static final StateRequest BY_NETWORK = by(NETWORK);
    static final StateRequest OF_YEAR = new StateRequest(
            ReachFeatures.TABLE,
            List.of(ReachFeatures.NETWORK, ReachFeatures.VOICE, ReachFeatures.MONTHS),
            List.of(FOLLOWERS_OF_YEAR));

    private Lists() {}

    /** Both by some keys. */
    static StateRequest by(List<String> keys) {
        return new StateRequest(ReachFeatures.TABLE, keys, List.of(FOLLOWERS, LISTED));
    }

    /** How many people are in a union of lists. */
    static Estimate unique(Audiences audiences) {
        Interval sampled = audiences.exact()
                ? Interval.CENSUS
                : new Interval(audiences.low(), audiences.high(), "a sample of the people who follow");
        return new Estimate((double) Math.round(audiences.unique()), sampled);
    }

    /** Whom a number of people is about: of each advocate all whom they reach count as theirs, also those whom others reach. */
    static Disclosure reach(Disclosure of, double people) {
        return new Disclosure(of.people(), Math.round(people), of.largest(), of.second());
    }
}
