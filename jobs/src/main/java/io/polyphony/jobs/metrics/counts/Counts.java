package io.polyphony.jobs.metrics.counts;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exact sums of posts and of what happened to them, by voice, network and topic, in the common window.
 *
 * <p>A count that no post of the grain knows (all null) is left out: unknown is not zero. Employees' posts of unknown
 * topic or network are found as the rest, which is not published.
 */
public final class Counts implements Metric {
    private static final List<List<String>> GRAINS = List.of(
            List.of(PostFeatures.VOICE),
            List.of(PostFeatures.NETWORK, PostFeatures.VOICE),
            List.of(PostFeatures.TOPIC, PostFeatures.VOICE));

    /** Metric id and what is added up. */
    private static final Map<String, Measure> SUMS = sums();

    private static final StateRequest ACCOUNTS = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.ACCOUNT_ID, PostFeatures.NETWORK, PostFeatures.TOPIC, PostFeatures.VOICE),
            List.of(PostMeasures.inWindow(
                    "brand_posts", "if(" + PostFeatures.VOICE + " = '" + PostFeatures.Voice.BRAND + "', 1, 0)")));

    private static Map<String, Measure> sums() {
        Map<String, Measure> sums = new LinkedHashMap<>();
        sums.put("posts", PostMeasures.POSTS);
        sums.put("impressions", PostMeasures.IMPRESSIONS);
        sums.put("post_viewers", PostMeasures.POST_VIEWERS);
        sums.put("clicks", PostMeasures.CLICKS);
        sums.put("reactions", PostMeasures.REACTIONS);
        sums.put("comments", PostMeasures.COMMENTS);
        sums.put("reposts", PostMeasures.REPOSTS);
        sums.put("engagements", PostMeasures.ENGAGEMENTS);
        return sums;
    }

    /** The grain keys of the sums' cells, the voice aside. */
    public static List<List<String>> keys() {
        return GRAINS.stream()
                .map(grain -> grain.stream()
                        .filter(key -> !key.equals(PostFeatures.VOICE))
                        .toList())
                .toList();
    }

    /** The sums by metric id. */
    public static Map<String, Measure> measures() {
        return Collections.unmodifiableMap(SUMS);
    }

    @Override
    public List<StateRequest> needs() {
        List<StateRequest> needs = new ArrayList<>();
        GRAINS.forEach(g -> needs.add(request(g)));
        needs.add(ACCOUNTS);
        return needs;
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (List<String> grain : GRAINS) {
            Map<Grain, Set<String>> brandAccounts = brandAccounts(states, grain);
            for (Cell cell : states.of(request(grain))) {
                if (cell.grain(grain).isPresent() || Samples.employees(cell)) {
                    Grain at = cell.grainOrRest(grain);
                    findings.addAll(counts(cell, at));
                    authors(cell, at, brandAccounts.getOrDefault(at, Set.of()), findings);
                }
            }
        }
        return findings;
    }

    private static List<Finding> counts(Cell cell, Grain at) {
        List<Finding> findings = new ArrayList<>();
        SUMS.forEach((id, measure) -> {
            if (cell.people(measure.name()) > 0) {
                Disclosure disclosure = Samples.employees(cell) ? cell.disclosure(measure.name()) : null;
                long n = Samples.n(cell, PostMeasures.POSTS.name());
                findings.add(Finding.census(id, at, cell.sum(measure.name()), n, disclosure));
            }
        });
        return findings;
    }

    private static void authors(Cell cell, Grain at, Set<String> brandAccounts, List<Finding> findings) {
        if (cell.sum(PostMeasures.POSTS.name()) == 0) {
            return;
        }
        String posts = PostMeasures.POSTS.name();
        long authors = Samples.employees(cell) ? cell.people(posts) : brandAccounts.size();
        findings.add(Finding.census("authors", at, authors, authors, Samples.people(cell, posts)));
    }

    private static Map<Grain, Set<String>> brandAccounts(States states, List<String> grain) {
        Map<Grain, Set<String>> accounts = new HashMap<>();
        for (Cell cell : states.of(ACCOUNTS)) {
            cell.grain(grain)
                    .ifPresent(at ->
                            accounts.computeIfAbsent(at, g -> new HashSet<>()).add(cell.key(PostFeatures.ACCOUNT_ID)));
        }
        return accounts;
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(
                PostFeatures.TABLE,
                keys,
                SUMS.values().stream().map(Measure::published).toList());
    }
}
