package io.polyphony.jobs.metrics.ownvoice;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;

/**
 * How close employees' posts stay to the texts they were offered: mean share of the suggested text that was kept, and
 * mean share of the post that is the person's own.
 *
 * <p>Over employees' posts that were compared with a suggested text; posts that had none to be compared with are left
 * out, and with none at all there is no value. Each post's fraction is taken in millionths. Intervals on the log odds.
 */
public final class TemplateLikeness implements Metric {
    private static final Likeness CONTAINMENT = new Likeness("template_containment", PostFeatures.TEMPLATE_CONTAINMENT);
    private static final List<Likeness> LIKENESSES =
            List.of(CONTAINMENT, new Likeness("own_share", PostFeatures.OWN_SHARE));
    /** Posts that were compared with a suggested text. */
    static final Measure COMPARED = CONTAINMENT.compared();

    private static final StateRequest TOTAL = request(List.of(PostFeatures.VOICE));
    private static final StateRequest BY_TOPIC = request(List.of(PostFeatures.TOPIC, PostFeatures.VOICE));

    @Override
    public List<StateRequest> needs() {
        return List.of(TOTAL, BY_TOPIC);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        states.ofEmployees(TOTAL).forEach(cell -> findings.addAll(means(cell, Grain.TOTAL)));
        for (Cell cell : states.ofEmployees(BY_TOPIC)) {
            cell.grain(List.of(PostFeatures.TOPIC)).ifPresent(at -> findings.addAll(means(cell, at)));
        }
        return findings;
    }

    private static List<Finding> means(Cell cell, Grain at) {
        return LIKENESSES.stream()
                .filter(l -> cell.sum(l.compared().name()) > 0)
                .map(l -> l.finding(cell, at))
                .toList();
    }

    private static StateRequest request(List<String> keys) {
        List<Measure> measures = new ArrayList<>();
        LIKENESSES.forEach(l -> measures.addAll(List.of(l.millionths(), l.compared())));
        return new StateRequest(PostFeatures.TABLE, keys, measures);
    }

    /** One of the two means: its id, and the column it is the mean of. */
    private record Likeness(String id, String column) {
        Measure millionths() {
            return Measure.millionths(
                    id + "_millionths", "if(" + PostFeatures.IN_COMMON_WINDOW + ", " + column + ", null)");
        }

        Measure compared() {
            return PostMeasures.inWindow(id + "_posts", "if(" + column + " is null, null, 1)");
        }

        Finding finding(Cell cell, Grain at) {
            String posts = compared().name();
            Replicates sample = Samples.mean(cell, millionths(), posts);
            return Finding.measured(
                    id, at, Jackknife.estimate(sample, Scale.LOGIT), sample.n(), Samples.people(cell, posts));
        }
    }
}
