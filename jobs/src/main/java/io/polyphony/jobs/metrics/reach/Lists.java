package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.schemas.table.ReachFeatures;
import java.util.List;

/** Who follows the accounts that posted, of accounts whose followers are listed. */
final class Lists {
    /** How many are on the lists of a person. */
    static final Measure LISTED = Measure.max("listed", ReachFeatures.LISTED).published();
    /** Who they are, each once. */
    static final Measure FOLLOWERS =
            Measure.union("who_follows", ReachFeatures.FOLLOWERS).published();

    static final List<String> NETWORK = List.of(ReachFeatures.NETWORK, ReachFeatures.VOICE);
    static final StateRequest BY_NETWORK = by(NETWORK);

    private Lists() {}

    /** Both by some keys. */
    static StateRequest by(List<String> keys) {
        return new StateRequest(ReachFeatures.TABLE, keys, List.of(FOLLOWERS, LISTED));
    }
}
