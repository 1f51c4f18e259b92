package io.polyphony.jobs.metrics.breadth;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Diversity;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many topics a person posts about in effect, beside how many are offered.
 *
 * <ul>
 *   <li>{@code topic_breadth}: exp(entropy of a person's posts over topics + (topics − 1) ÷ (2 · posts)), Miller's and Madow's
 *       correction for what few posts do not show; the mean over the people with at least {@value #LEAST_POSTS} posts of known topic in
 *       the common window. Interval from people. Nobody posted so often: no finding.
 *   <li>{@code topic_breadth_offered}: exp(entropy) of the pieces first offered in the month, all of them, so uncorrected and without
 *       interval. No piece of known topic: no finding.
 * </ul>
 */
public final class TopicBreadth implements Metric {
    /** Fewest posts of a person whose breadth is told. */
    static final int LEAST_POSTS = 8;

    private static final Measure PIECES = ProgrammeMeasures.of(Kind.PIECE, "pieces");
    private static final StateRequest POSTED = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.PERSON_ID, PostFeatures.TOPIC, PostFeatures.VOICE),
            List.of(PostMeasures.POSTS));
    private static final StateRequest OFFERED =
            new StateRequest(ProgrammeFeatures.TABLE, List.of(ProgrammeFeatures.TOPIC), List.of(PIECES));

    @Override
    public List<StateRequest> needs() {
        return List.of(POSTED, OFFERED);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        double[] people = breadths(states.ofEmployees(POSTED));
        if (people.length > 0) {
            findings.add(Finding.measured(
                    "topic_breadth",
                    Grain.TOTAL,
                    Jackknife.estimate(mean(people), Scale.LINEAR),
                    people.length,
                    Disclosure.ofPeople(people.length)));
        }
        long[] pieces = sizes(states.of(OFFERED), ProgrammeFeatures.TOPIC, PIECES);
        if (pieces.length > 0) {
            Estimate offered = new Estimate(Diversity.effective(pieces), Interval.CENSUS);
            findings.add(Finding.measured(
                    "topic_breadth_offered",
                    Grain.TOTAL,
                    offered,
                    Arrays.stream(pieces).sum(),
                    null));
        }
        return findings;
    }

    /** Of each person with enough posts, in the order of their pseudonyms. */
    private static double[] breadths(List<Cell> cells) {
        SortedMap<String, List<Cell>> byPerson = new TreeMap<>();
        cells.forEach(cell -> byPerson.computeIfAbsent(cell.key(PostFeatures.PERSON_ID), p -> new ArrayList<>())
                .add(cell));
        return byPerson.values().stream()
                .map(theirs -> sizes(theirs, PostFeatures.TOPIC, PostMeasures.POSTS))
                .filter(sizes -> Arrays.stream(sizes).sum() >= LEAST_POSTS)
                .mapToDouble(Diversity::corrected)
                .toArray();
    }

    private static long[] sizes(Collection<Cell> cells, String topic, Measure count) {
        return cells.stream()
                .filter(cell -> cell.key(topic) != null)
                .mapToLong(cell -> cell.sum(count.name()))
                .filter(size -> size > 0)
                .toArray();
    }

    private static Replicates mean(double[] of) {
        double sum = Arrays.stream(of).sum();
        double[] without =
                Arrays.stream(of).map(one -> (sum - one) / (of.length - 1)).toArray();
        return new Replicates(sum / of.length, without, of.length, "people");
    }
}
