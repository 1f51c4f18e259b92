package io.polyphony.jobs.metrics.engagementrate;

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
 * (reactions + comments + reposts + clicks) ÷ impressions over posts where both are known.
 *
 * <p>Above 1 is legal. No impressions: no value.
 */
public final class EngagementRate implements Metric {
    private static final List<List<String>> GRAINS = List.of(
            List.of(PostFeatures.VOICE),
            List.of(PostFeatures.NETWORK, PostFeatures.VOICE),
            List.of(PostFeatures.TOPIC, PostFeatures.VOICE));

    @Override
    public List<StateRequest> needs() {
        return GRAINS.stream().map(EngagementRate::request).toList();
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (List<String> grain : GRAINS) {
            for (Cell cell : states.of(request(grain))) {
                Optional<Grain> at = cell.grain(grain);
                if (at.isPresent() && cell.people(PostMeasures.POSTS_SEEN.name()) > 0) {
                    findings.add(rate(cell, at.get()));
                }
            }
        }
        return findings;
    }

    private static Finding rate(Cell cell, Grain at) {
        String posts = PostMeasures.POSTS_SEEN.name();
        return Finding.measured(
                "engagement_rate",
                at,
                Jackknife.estimate(
                        Samples.ratio(
                                cell,
                                PostMeasures.ENGAGEMENTS_SEEN.name(),
                                PostMeasures.IMPRESSIONS_SEEN.name(),
                                posts),
                        Scale.LOG),
                Samples.n(cell, posts),
                Samples.rate(cell, PostMeasures.ENGAGEMENTS_SEEN.name(), posts));
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(
                PostFeatures.TABLE,
                keys,
                List.of(PostMeasures.ENGAGEMENTS_SEEN, PostMeasures.IMPRESSIONS_SEEN, PostMeasures.POSTS_SEEN));
    }
}
