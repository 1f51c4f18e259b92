package io.polyphony.jobs.metrics.conversation;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comments ÷ reactions, of each voice and of its topics: how much is said for each nod.
 *
 * <p>The two counts as they are published, each over the posts where it is known, in the common window. No comments known: no finding;
 * no reactions: no value. Interval on the log scale: employees over people, the brand over posts.
 */
public final class ConversationDepth implements Metric {
    private static final String COMMENTS = PostMeasures.COMMENTS.name();
    private static final String REACTIONS = PostMeasures.REACTIONS.name();
    private static final List<List<String>> GRAINS =
            List.of(List.of(PostFeatures.VOICE), List.of(PostFeatures.TOPIC, PostFeatures.VOICE));

    @Override
    public List<StateRequest> needs() {
        return GRAINS.stream().map(ConversationDepth::request).toList();
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (List<String> keys : GRAINS) {
            for (Cell cell : states.of(request(keys))) {
                Optional<Grain> at = cell.grain(keys);
                if (at.isPresent() && cell.people(COMMENTS) > 0) {
                    findings.add(depth(cell, at.get()));
                }
            }
        }
        return findings;
    }

    private static Finding depth(Cell cell, Grain at) {
        return Finding.measured(
                "conversation_depth",
                at,
                Jackknife.estimate(Samples.ratio(cell, COMMENTS, REACTIONS, PostMeasures.POSTS.name()), Scale.LOG),
                Samples.n(cell, PostMeasures.POSTS.name()),
                Samples.rate(cell, COMMENTS, PostMeasures.POSTS.name()));
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(
                PostFeatures.TABLE, keys, List.of(PostMeasures.COMMENTS, PostMeasures.REACTIONS, PostMeasures.POSTS));
    }
}
