package io.polyphony.jobs.metrics.messages;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The content items that enough people shared often enough.
 *
 * @param items those items
 * @param people people who shared at least one of them
 */
record SharedItems(List<SharedItem> items, Set<String> people) {
    /** Fewest people who shared an item. */
    static final int LEAST_PEOPLE = 5;

    /** Fewest shares of an item. */
    static final int LEAST_SHARES = 2;

    /** Shares of offered items that have a text to cluster; a bare repost has none. */
    static final Measure SHARES = PostMeasures.inWindow(
            "shares",
            "if(" + PostFeatures.CONTENT_ID + " is null or " + PostFeatures.MESSAGE_ID + " is null or "
                    + PostFeatures.VOICE_CLASS + " = '" + PostFeatures.VoiceClass.REPOST + "', null, 1)");

    static final StateRequest BY_MESSAGE =
            request(List.of(PostFeatures.CONTENT_ID, PostFeatures.MESSAGE_ID, PostFeatures.VOICE));
    static final StateRequest BY_PERSON =
            request(List.of(PostFeatures.CONTENT_ID, PostFeatures.PERSON_ID, PostFeatures.VOICE));

    static SharedItems of(States states) {
        Map<String, List<Cell>> messages = byItem(states, BY_MESSAGE);
        Map<String, List<Cell>> sharers = byItem(states, BY_PERSON);
        sharers.values().removeIf(s -> s.size() < LEAST_PEOPLE);
        List<SharedItem> items = messages.entrySet().stream()
                .filter(e -> sharers.containsKey(e.getKey()))
                .map(e -> new SharedItem(e.getValue()))
                .filter(item -> item.shares(null) >= LEAST_SHARES)
                .toList();
        Set<String> people = sharers.values().stream()
                .flatMap(List::stream)
                .map(c -> c.key(PostFeatures.PERSON_ID))
                .collect(Collectors.toSet());
        return new SharedItems(items, people);
    }

    /** The mean of a value of the items, weighted by their shares, with and without each group of people. */
    Replicates mean(ToDoubleFunction<long[]> value) {
        TreeSet<Integer> units = new TreeSet<>();
        items.forEach(item -> units.addAll(item.units()));
        return Replicates.of(units, people.size(), "people", u -> mean(value, u));
    }

    private double mean(ToDoubleFunction<long[]> value, Integer without) {
        double sum = 0;
        long shares = 0;
        for (SharedItem item : items) {
            if (item.shares(without) >= LEAST_SHARES) {
                sum += item.shares(without) * value.applyAsDouble(item.clusters(without));
                shares += item.shares(without);
            }
        }
        return shares == 0 ? Double.NaN : sum / shares;
    }

    private static Map<String, List<Cell>> byItem(States states, StateRequest request) {
        return states.ofEmployees(request).stream()
                .filter(c -> request.keys().stream().allMatch(k -> c.key(k) != null))
                .collect(Collectors.groupingBy(c -> c.key(PostFeatures.CONTENT_ID), TreeMap::new, Collectors.toList()));
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(PostFeatures.TABLE, keys, List.of(SHARES));
    }

    /** One item's clusters of near-identical texts. */
    record SharedItem(List<Cell> messages) {
        long shares(Integer without) {
            return messages.stream()
                    .mapToLong(m -> m.sum(SHARES.name(), without))
                    .sum();
        }

        /** Sizes of the clusters that are left, without a group. */
        long[] clusters(Integer without) {
            return messages.stream()
                    .mapToLong(m -> m.sum(SHARES.name(), without))
                    .filter(size -> size > 0)
                    .toArray();
        }

        List<Integer> units() {
            return messages.stream().flatMap(m -> m.units().stream()).toList();
        }
    }
}
