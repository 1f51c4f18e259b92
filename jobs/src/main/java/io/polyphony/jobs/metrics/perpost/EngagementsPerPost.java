package io.polyphony.jobs.metrics.perpost;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.ChangeError;
import io.polyphony.jobs.measure.ComparedMetric;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Paired;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.jobs.stats.StandardError;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * (reactions + comments + reposts + clicks) ÷ posts of each voice, in the common window: the numbers that {@code
 * engagements} and {@code posts} publish, with the interval that only their quotient has.
 *
 * <p>A voice of which no engagement is known has none. Interval on the log scale: employees over people, the brand over
 * posts.
 */
public final class EngagementsPerPost implements ComparedMetric {
    private static final String ID = "engagements_per_post";
    private static final String ENGAGEMENTS = PostMeasures.ENGAGEMENTS.name();
    private static final String POSTS = PostMeasures.POSTS.name();
    private static final StateRequest BY_VOICE = new StateRequest(
            PostFeatures.TABLE, List.of(PostFeatures.VOICE), List.of(PostMeasures.ENGAGEMENTS, PostMeasures.POSTS));
    private static final StateRequest BY_PERSON = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.PERSON_ID, PostFeatures.VOICE),
            List.of(PostMeasures.ENGAGEMENTS, PostMeasures.POSTS));

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_VOICE);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return states.of(BY_VOICE).stream()
                .filter(cell -> cell.people(ENGAGEMENTS) > 0)
                .flatMap(
                        cell -> cell.grain(List.of(PostFeatures.VOICE)).stream().map(at -> perPost(cell, at)))
                .toList();
    }

    private static Finding perPost(Cell cell, Grain at) {
        Estimate estimate = Jackknife.estimate(Samples.ratio(cell, ENGAGEMENTS, POSTS, POSTS), Scale.LOG);
        return Finding.measured(
                "engagements_per_post", at, estimate, Samples.n(cell, POSTS), Samples.rate(cell, ENGAGEMENTS, POSTS));
    }

    @Override
    public List<StateRequest> comparedBy() {
        return List.of(BY_PERSON, BY_VOICE);
    }

    @Override
    public List<ChangeError> changes(States before, States now) {
        Paired people = Paired.of(
                before.ofEmployees(BY_PERSON),
                now.ofEmployees(BY_PERSON),
                PostMeasures.ENGAGEMENTS,
                PostMeasures.POSTS);
        List<ChangeError> errors = new ArrayList<>();
        StandardError.ofLog(people.ofQuotients())
                .ifPresent(error -> errors.add(change(PostFeatures.Voice.EMPLOYEE, error)));
        brand(before)
                .flatMap(then -> brand(now).flatMap(brand -> StandardError.ofLog(then, brand)))
                .ifPresent(error -> errors.add(change(PostFeatures.Voice.BRAND, error)));
        return errors;
    }

    private static Optional<Replicates> brand(States states) {
        return states.of(BY_VOICE).stream()
                .filter(cell -> !Samples.employees(cell))
                .map(cell -> Samples.ratio(cell, ENGAGEMENTS, POSTS, POSTS))
                .findFirst();
    }

    private static ChangeError change(String voice, StandardError error) {
        return new ChangeError(ID, Grain.of(PostFeatures.VOICE, voice), error);
    }
}
