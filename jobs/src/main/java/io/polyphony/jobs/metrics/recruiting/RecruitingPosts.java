package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.CouldPost;
import io.polyphony.jobs.measure.Disclosure;
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
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What posts about jobs and the company as a place to work reached in the month, of both voices, together and of each kind
 * of piece, and what employees' earned for each one that the brand's did.
 *
 * <p>Such posts are those of offered pieces of kind job or culture, and all of the brand's accounts for careers. All
 * networks are taken together, so that a network of few people is not told by a difference; what is known of a network
 * from elsewhere is minded. Sums that nobody knows are left out. The index is engagements ÷ impressions × 100, of posts
 * of which both are known: LinkedIn's of 2012, which divides by reach.
 */
public final class RecruitingPosts implements Metric {
    private static final Measure POSTS = of(PostMeasures.POSTS);
    private static final Measure IMPRESSIONS = of(PostMeasures.IMPRESSIONS);
    private static final Measure CLICKS = of(PostMeasures.CLICKS);
    private static final Measure ENGAGEMENTS = of(PostMeasures.ENGAGEMENTS);
    private static final Measure ENGAGEMENTS_SEEN = of(PostMeasures.ENGAGEMENTS_SEEN);
    private static final Measure IMPRESSIONS_SEEN = of(PostMeasures.IMPRESSIONS_SEEN);
    private static final Measure POSTS_SEEN = of(PostMeasures.POSTS_SEEN);

    private static final List<Measure> SUMS = List.of(POSTS, IMPRESSIONS, CLICKS, ENGAGEMENTS);
    private static final Map<String, Measure> COMPARED = new TreeMap<>(Map.of(
            "recruiting_impression_amplification", IMPRESSIONS,
            "recruiting_click_amplification", CLICKS));
    /** The kinds of pieces that such posts are of; posts of the brand's accounts for careers may be of none. */
    private static final Set<String> KINDS = Set.of(Content.Kind.JOB, Content.Kind.CULTURE);

    private static final StateRequest BY_VOICE = request(PostFeatures.VOICE);
    private static final StateRequest BY_NETWORK = request(PostFeatures.NETWORK, PostFeatures.VOICE);
    private static final StateRequest BY_KIND = request(PostFeatures.CONTENT_KIND, PostFeatures.VOICE);

    private static Measure of(Measure measure) {
        return Measure.sum(
                "recruiting_" + measure.name(), "if(" + PostFeatures.RECRUITING + ", " + measure.sql() + ", null)");
    }

    private static StateRequest request(String... keys) {
        return new StateRequest(
                PostFeatures.TABLE,
                List.of(keys),
                Stream.concat(
                                SUMS.stream().map(Measure::published),
                                Stream.of(ENGAGEMENTS_SEEN, IMPRESSIONS_SEEN, POSTS_SEEN))
                        .toList());
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_VOICE, BY_NETWORK, BY_KIND, CouldPost.REQUEST);
    }

    /** How many such posts a voice has; {@link #byVoice()} has been read. */
    static long posts(States states, String voice) {
        return states.of(BY_VOICE).stream()
                .filter(cell -> voice.equals(cell.key(PostFeatures.VOICE)))
                .mapToLong(cell -> cell.sum(POSTS.name()))
                .sum();
    }

    /** What {@link #posts} reads. */
    static StateRequest byVoice() {
        return BY_VOICE;
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Cell> cells = there(states, BY_VOICE);
        List<Finding> findings = new ArrayList<>();
        cells.forEach(cell -> counts(cell, BY_VOICE.keys(), findings));
        there(states, BY_NETWORK).stream()
                .filter(cell -> Samples.employees(cell) && cell.key(PostFeatures.NETWORK) != null)
                .forEach(cell ->
                        sums(cell, BY_NETWORK.keys()).map(Finding::asInner).forEach(findings::add));
        there(states, BY_KIND).stream()
                .filter(cell -> cell.key(PostFeatures.CONTENT_KIND) != null)
                .filter(cell -> KINDS.contains(cell.key(PostFeatures.CONTENT_KIND)))
                .forEach(cell -> counts(cell, BY_KIND.keys(), findings));
        of(cells, true)
                .ifPresent(employees -> of(cells, false)
                        .ifPresent(brand -> amplifications(employees, brand, CouldPost.of(states), findings)));
        return findings;
    }

    private static List<Cell> there(States states, StateRequest request) {
        return states.of(request).stream()
                .filter(cell -> cell.key(PostFeatures.VOICE) != null && cell.sum(POSTS.name()) > 0)
                .toList();
    }

    private static Optional<Cell> of(List<Cell> cells, boolean employees) {
        return cells.stream()
                .filter(cell -> Samples.employees(cell) == employees)
                .findFirst();
    }

    private static void counts(Cell cell, List<String> keys, List<Finding> findings) {
        Grain at = cell.grain(keys).orElseThrow();
        sums(cell, keys).forEach(findings::add);
        if (Samples.employees(cell)) {
            findings.add(Applied.count("recruiting_authors", at, cell.people(POSTS.name())));
        }
        if (cell.sum(POSTS_SEEN.name()) > 0) {
            findings.add(index(cell, at));
        }
    }

    private static Stream<Finding> sums(Cell cell, List<String> keys) {
        return SUMS.stream()
                .map(Measure::name)
                .filter(sum -> cell.people(sum) > 0)
                .map(sum -> Finding.census(
                        sum,
                        cell.grain(keys).orElseThrow(),
                        cell.sum(sum),
                        Samples.n(cell, POSTS.name()),
                        Samples.employees(cell) ? cell.disclosure(sum) : null));
    }

    private static Finding index(Cell cell, Grain at) {
        Replicates rate = Samples.ratio(cell, ENGAGEMENTS_SEEN.name(), IMPRESSIONS_SEEN.name(), POSTS_SEEN.name());
        return Finding.measured(
                "talent_brand_index",
                at,
                TalentBrandIndex.of(Jackknife.estimate(rate, Scale.LOG)),
                Samples.n(cell, POSTS_SEEN.name()),
                Samples.rate(cell, IMPRESSIONS_SEEN.name(), POSTS_SEEN.name()));
    }

    private static void amplifications(Cell employees, Cell brand, long couldPost, List<Finding> findings) {
        String posts = POSTS.name();
        COMPARED.forEach((id, measure) -> {
            String sum = measure.name();
            if (employees.people(sum) > 0 && brand.people(sum) > 0) {
                findings.add(quotient(
                        id, Samples.sum(employees, sum, posts).among(couldPost), Samples.sum(brand, sum, posts)));
                findings.add(quotient(
                        id + "_per_post",
                        Samples.ratio(employees, sum, posts, posts),
                        Samples.ratio(brand, sum, posts, posts)));
            }
        });
    }

    private static Finding quotient(String id, Replicates employees, Replicates brand) {
        return Finding.measured(
                id,
                Grain.TOTAL,
                Jackknife.quotient(employees, brand),
                employees.n(),
                Disclosure.ofPeople(employees.n()));
    }
}
