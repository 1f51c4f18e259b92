package io.polyphony.jobs.metrics.matched;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.stats.MantelHaenszel;
import io.polyphony.jobs.stats.MantelHaenszel.Stratum;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The content items that both voices posted on one network, with known impressions and engagements.
 *
 * @param items by network and item, in their order
 */
record MatchedItems(List<Item> items) {
    static final StateRequest BY_PERSON = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.NETWORK, PostFeatures.CONTENT_ID, PostFeatures.PERSON_ID, PostFeatures.VOICE),
            List.of(PostMeasures.ENGAGEMENTS_SEEN, PostMeasures.IMPRESSIONS_SEEN, PostMeasures.POSTS_SEEN));

    private static final String ENGAGEMENTS = PostMeasures.ENGAGEMENTS_SEEN.name();
    private static final String IMPRESSIONS = PostMeasures.IMPRESSIONS_SEEN.name();
    private static final String POSTS = PostMeasures.POSTS_SEEN.name();

    static MatchedItems of(List<Cell> cells) {
        Map<List<String>, List<Cell>> byItem = cells.stream()
                .filter(c -> c.key(PostFeatures.NETWORK) != null && c.key(PostFeatures.CONTENT_ID) != null)
                .filter(c -> c.people(POSTS) > 0)
                .collect(Collectors.groupingBy(
                        c -> List.of(c.key(PostFeatures.NETWORK), c.key(PostFeatures.CONTENT_ID)),
                        () -> new TreeMap<>(Comparator.comparing((List<String> key) -> key.get(0))
                                .thenComparing(key -> key.get(1))),
                        Collectors.toList()));
        return new MatchedItems(byItem.values().stream()
                .map(Item::of)
                .filter(item -> !item.employees().isEmpty() && !item.brand().isEmpty())
                .toList());
    }

    /** The ratio, with and without each group of people. */
    Replicates ofEmployees() {
        List<Cell> cells = items.stream().flatMap(i -> i.employees().stream()).toList();
        return Replicates.of(units(cells), people(cells).size(), "people", u -> ratio(u, null));
    }

    /** 1, and what the ratio is of all ÷ what it is without each group of the brand's posts: what the ratio varies by on their side. */
    Replicates ofBrand() {
        List<Cell> cells = items.stream().flatMap(i -> i.brand().stream()).toList();
        long posts = cells.stream().mapToLong(c -> c.sum(POSTS)).sum();
        double all = ratio(null, null);
        return Replicates.of(units(cells), posts, "posts", u -> all / ratio(null, u));
    }

    /** People who posted such items, what they earned with them, and how much of it the two who earned most. */
    Disclosure disclosure() {
        Collection<Long> earned = people(
                        items.stream().flatMap(i -> i.employees().stream()).toList())
                .values();
        List<Long> most = earned.stream()
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .collect(Collectors.toCollection(ArrayList::new));
        long total = earned.stream().mapToLong(Long::longValue).sum();
        return new Disclosure(
                earned.size(), total, most.isEmpty() ? 0 : most.get(0), most.size() < 2 ? 0 : most.get(1));
    }

    private double ratio(Integer withoutPeople, Integer withoutPosts) {
        return MantelHaenszel.ratio(
                items.stream().map(i -> i.stratum(withoutPeople, withoutPosts)).toList());
    }

    private static TreeSet<Integer> units(List<Cell> cells) {
        return cells.stream().flatMap(c -> c.units().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each person's posts earned. */
    private static Map<String, Long> people(List<Cell> cells) {
        return cells.stream()
                .collect(Collectors.toMap(
                        c -> c.key(PostFeatures.PERSON_ID), c -> c.sum(ENGAGEMENTS), Long::sum, TreeMap::new));
    }

    /** One item on one network. */
    record Item(List<Cell> employees, List<Cell> brand) {
        static Item of(List<Cell> cells) {
            return new Item(
                    cells.stream().filter(Samples::employees).toList(),
                    cells.stream().filter(c -> !Samples.employees(c)).toList());
        }

        Stratum stratum(Integer withoutPeople, Integer withoutPosts) {
            return new Stratum(
                    sum(employees, ENGAGEMENTS, withoutPeople),
                    sum(employees, IMPRESSIONS, withoutPeople),
                    sum(brand, ENGAGEMENTS, withoutPosts),
                    sum(brand, IMPRESSIONS, withoutPosts));
        }

        private static long sum(List<Cell> cells, String measure, Integer without) {
            return cells.stream().mapToLong(c -> c.sum(measure, without)).sum();
        }
    }
}
