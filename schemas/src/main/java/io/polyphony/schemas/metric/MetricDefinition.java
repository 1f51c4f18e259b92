package io.polyphony.schemas.metric;

import java.util.List;

/**
 * What a metric means, as people read it. Read from the YAML file in the metric's home.
 *
 * @param id lower snake case, never used again for another meaning
 * @param version grows when the meaning changes
 * @param lifecycle {@code experimental} (its meaning may still change without a new version), {@code active}, or {@code deprecated} (its
 *     caveats say what to read in its place, and it goes with the next release)
 * @param title name on axes and in headings
 * @param question the reader's question it answers
 * @param motivation why somebody looks at it: the decision it serves, or the habit it replaces
 * @param definition one sentence
 * @param formula in words or symbols
 * @param unit for instance {@code ratio}, {@code share}, {@code people}, {@code posts}, {@code count}
 * @param range legal values in words
 * @param direction what more of it means: {@code up is good}, {@code down is good}, {@code neither}
 * @param grains the grains that are published, each a list of grain keys; an empty list is the total
 * @param population what n counts: {@code people}, {@code posts} or {@code hours}
 * @param minimumN fewer behind it: no interval
 * @param needs what must have been delivered: {@code posts}, {@code posts.text}, {@code engagements:click} (a kind)
 * @param caveats what it does not mean
 * @param sources what else there is to read about it that everybody can have; often nothing
 * @param audience the reports that show it
 * @param disclosure how its values hang together with others
 */
public record MetricDefinition(
        String id,
        int version,
        String lifecycle,
        String title,
        String question,
        String motivation,
        String definition,
        String formula,
        String unit,
        String range,
        String direction,
        List<List<String>> grains,
        String population,
        long minimumN,
        List<String> needs,
        List<String> caveats,
        List<String> sources,
        List<String> audience,
        DisclosureRule disclosure) {

    public MetricDefinition {
        grains = grains.stream().map(List::copyOf).toList();
        needs = List.copyOf(needs);
        caveats = List.copyOf(caveats);
        sources = List.copyOf(sources);
        audience = List.copyOf(audience);
    }
}
