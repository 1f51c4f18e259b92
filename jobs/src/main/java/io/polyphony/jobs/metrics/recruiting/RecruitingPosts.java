package io.polyphony.jobs.metrics.recruiting;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Earned;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.measure.VoicePair;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What posts about jobs and the company as a place to work reached in the month, of both voices, and what employees' earned
 * for each one that the brand's did.
 *
 * <p>Such posts are those of offered pieces of kind job or culture, and all of the brand's accounts for careers. All networks
 * are taken together, so that a network of few people is not told by a difference; sums that nobody knows are left out. The index is engagements ÷ impressions × 100,
 * of posts of which both are known: LinkedIn's of 2012, which divides by reach.
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
    private static final Map<String, Measure> COMPARED = compared();

    private static final List<List<String>> GRAINS = List.of(List.of(PostFeatures.VOICE));
    private static final StateRequest SEEN = new StateRequest(
            PostFeatures.TABLE, List.of(PostFeatures.VOICE), List.of(ENGAGEMENTS_SEEN, IMPRESSIONS_SEEN, POSTS_SEEN));
    private static final StateRequest BY_PERSON = new StateRequest(
            PostFeatures.TABLE, List.of(PostFeatures.NETWORK, PostFeatures.PERSON_ID, PostFeatures.VOICE), SUMS);
    private static final Measure OPTED_IN = Measure.sum("opted_in_all", "if(" + Population.OPTED_IN + ", 1, null)");
    private static final StateRequest COULD_POST = new StateRequest(Population.TABLE, List.of(), List.of(OPTED_IN));

    private static Map<String, Measure> compared() {
        Map<String, Measure> compared = new LinkedHashMap<>();
        compared.put("recruiting_impression_amplification", IMPRESSIONS);
        compared.put("recruiting_click_amplification", CLICKS);
        return compared;
    }

    private static Measure of(Measure measure) {
        return Measure.sum(
                "recruiting_" + measure.name(), "if(" + PostFeatures.RECRUITING + ", " + measure.sql() + ", null)");
    }

    @Override
    public List<StateRequest> needs() {
        List<StateRequest> needs = new ArrayList<>(List.of(SEEN, BY_PERSON, COULD_POST));
        GRAINS.forEach(grain -> needs.add(sums(grain)));
        return needs;
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (List<String> grain : GRAINS) {
            for (Cell cell : states.of(sums(grain))) {
                counts(cell, cell.grainOrRest(grain), findings);
            }
        }
        states.of(SEEN).stream()
                .filter(cell -> cell.sum(POSTS_SEEN.name()) > 0)
                .forEach(cell -> findings.add(index(cell)));
        amplifications(states, findings);
        return findings;
    }

    private static void counts(Cell cell, Grain at, List<Finding> findings) {
        boolean employees = Samples.employees(cell);
        if (cell.sum(POSTS.name()) == 0 || (!employees && at.keys().containsValue(Grain.REST))) {
            return;
        }
        for (Measure sum : SUMS) {
            if (cell.people(sum.name()) > 0) {
                findings.add(Finding.census(
                        sum.name(),
                        at,
                        cell.sum(sum.name()),
                        Samples.n(cell, POSTS.name()),
                        employees ? cell.disclosure(sum.name()) : null));
            }
        }
        if (employees) {
            findings.add(Applied.count("recruiting_authors", at, cell.people(POSTS.name())));
        }
    }

    private static Finding index(Cell cell) {
        Replicates rate = Samples.ratio(cell, ENGAGEMENTS_SEEN.name(), IMPRESSIONS_SEEN.name(), POSTS_SEEN.name());
        return Finding.measured(
                "talent_brand_index",
                cell.grainOrRest(List.of(PostFeatures.VOICE)),
                TalentBrandIndex.of(Jackknife.estimate(rate, Scale.LOG)),
                Samples.n(cell, POSTS_SEEN.name()),
                Samples.rate(cell, IMPRESSIONS_SEEN.name(), POSTS_SEEN.name()));
    }

    private static void amplifications(States states, List<Finding> findings) {
        List<Cell> cells = states.of(BY_PERSON).stream()
                .filter(cell -> cell.sum(POSTS.name()) > 0)
                .toList();
        long couldPost = states.of(COULD_POST).stream()
                .mapToLong(cell -> cell.sum(OPTED_IN.name()))
                .sum();
        List<String> networks = cells.stream()
                .map(cell -> cell.key(PostFeatures.NETWORK))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        VoicePair voices = VoicePair.of(cells, networks, POSTS);
        COMPARED.forEach((id, measure) -> {
            if (isKnown(voices.employees(), measure) && isKnown(voices.brand(), measure)) {
                findings.add(quotient(
                        id,
                        voices.employees().sum(measure).among(couldPost),
                        voices.brand().sum(measure)));
                findings.add(quotient(
                        id + "_per_post",
                        voices.employees().perPost(measure),
                        voices.brand().perPost(measure)));
            }
        });
    }

    private static boolean isKnown(Earned earned, Measure measure) {
        return earned.cells().stream().anyMatch(cell -> cell.people(measure.name()) > 0);
    }

    private static Finding quotient(String id, Replicates employees, Replicates brand) {
        return Finding.measured(
                id,
                Grain.TOTAL,
                Jackknife.quotient(employees, brand),
                employees.n(),
                Disclosure.ofPeople(employees.n()));
    }

    private static StateRequest sums(List<String> keys) {
        return new StateRequest(
                PostFeatures.TABLE, keys, SUMS.stream().map(Measure::published).toList());
    }
}
