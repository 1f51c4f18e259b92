package io.polyphony.jobs.metrics.repetition;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.WithinPeople;
import io.polyphony.jobs.stats.MantelHaenszel.Stratum;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Messages that were posted again: a stratum for each, its repetitions against its first post.
 *
 * @param strata by who is left out in turn: a person, of the brand a message
 * @param posts how many posts the brand's strata hold; of employees too
 */
record Repetitions(WithinPeople strata, long posts) {
    private static final String FIRST = PostFeatures.POST_ID + " = " + PostFeatures.REPEAT_OF;
    private static final String AGAIN = PostFeatures.POST_ID + " != " + PostFeatures.REPEAT_OF;

    private static final Measure ENGAGED = of("engagements_first", FIRST, PostMeasures.ENGAGEMENTS_SEEN);
    private static final Measure SEEN = of("impressions_first", FIRST, PostMeasures.IMPRESSIONS_SEEN);
    private static final Measure ENGAGED_AGAIN = of("engagements_again", AGAIN, PostMeasures.ENGAGEMENTS_SEEN);
    private static final Measure SEEN_AGAIN = of("impressions_again", AGAIN, PostMeasures.IMPRESSIONS_SEEN);
    private static final Measure POSTS = PostMeasures.POSTS_SEEN;

    static final StateRequest BY_MESSAGE = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.REPEAT_OF, PostFeatures.PERSON_ID, PostFeatures.VOICE),
            List.of(ENGAGED, SEEN, ENGAGED_AGAIN, SEEN_AGAIN, POSTS));

    static Repetitions ofEmployees(List<Cell> cells) {
        return of(cells, PostFeatures.PERSON_ID);
    }

    static Repetitions ofBrand(List<Cell> cells) {
        return of(cells, PostFeatures.REPEAT_OF);
    }

    /** How many of those that are left out in turn compare anything. */
    int authors() {
        return strata.count();
    }

    private static Repetitions of(List<Cell> cells, String leftOut) {
        SortedMap<String, List<Stratum>> strata = new TreeMap<>();
        long posts = 0;
        for (Cell cell : cells) {
            Stratum stratum = stratum(cell);
            if (cell.key(PostFeatures.REPEAT_OF) != null && stratum.time() > 0 && stratum.otherTime() > 0) {
                strata.computeIfAbsent(cell.key(leftOut), who -> new ArrayList<>())
                        .add(stratum);
                posts += cell.sum(POSTS.name());
            }
        }
        return new Repetitions(WithinPeople.of(strata), posts);
    }

    private static Stratum stratum(Cell cell) {
        return new Stratum(
                cell.sum(ENGAGED_AGAIN.name()),
                cell.sum(SEEN_AGAIN.name()),
                cell.sum(ENGAGED.name()),
                cell.sum(SEEN.name()));
    }

    private static Measure of(String name, String which, Measure of) {
        return Measure.sum(name, "if(" + which + ", " + of.sql() + ", null)");
    }
}
