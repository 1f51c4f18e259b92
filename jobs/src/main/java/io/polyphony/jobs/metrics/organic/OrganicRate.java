package io.polyphony.jobs.metrics.organic;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
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

/**
 * How much of its audience a voice's post meets: viewers (reach) or impressions ÷ followers, over all posts where both
 * are known.
 *
 * <p>Sum ÷ sum, so a post counts by its audience. No post with both known: left out.
 */
public final class OrganicRate implements Metric {
    private static final List<List<String>> GRAINS =
            List.of(List.of(PostFeatures.VOICE), List.of(PostFeatures.NETWORK, PostFeatures.VOICE));
    private static final List<Rate> RATES = List.of(
            new Rate("organic_reach_rate", PostFeatures.VIEWERS),
            new Rate("organic_impression_rate", PostFeatures.IMPRESSIONS));

    @Override
    public List<StateRequest> needs() {
        return GRAINS.stream().map(OrganicRate::request).toList();
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (List<String> grain : GRAINS) {
            for (Cell cell : states.of(request(grain))) {
                cell.grain(grain)
                        .ifPresent(at -> RATES.stream()
                                .filter(r -> cell.people(r.posts().name()) > 0)
                                .forEach(r -> findings.add(r.finding(cell, at))));
            }
        }
        return findings;
    }

    private static StateRequest request(List<String> keys) {
        List<Measure> measures = new ArrayList<>();
        RATES.forEach(r -> measures.addAll(List.of(r.met(), r.followers(), r.posts())));
        return new StateRequest(PostFeatures.TABLE, keys, measures);
    }

    /** One of the rates: what is divided by the followers. */
    private record Rate(String id, String column) {
        Measure met() {
            return whereBothKnown("_met", column);
        }

        Measure followers() {
            return whereBothKnown("_followers", PostFeatures.FOLLOWER_COUNT);
        }

        Measure posts() {
            return whereBothKnown("_posts", "1");
        }

        private Measure whereBothKnown(String name, String sql) {
            return PostMeasures.inWindow(
                    id + name,
                    "if(" + column + " is null or " + PostFeatures.FOLLOWER_COUNT + " is null, null, " + sql + ")");
        }

        Finding finding(Cell cell, Grain at) {
            String posts = posts().name();
            return Finding.measured(
                    id,
                    at,
                    Jackknife.estimate(
                            Samples.ratio(cell, met().name(), followers().name(), posts), Scale.LOG),
                    Samples.n(cell, posts),
                    Samples.rate(cell, met().name(), posts));
        }
    }
}
