package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.stats.TwoWayFit.Entry;
import io.polyphony.jobs.stats.TwoWayLinks;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who was shown what about which topic: impressions and engagements by author (a person, or an account of the brand), network and
 * topic.
 *
 * @param topics topics in order, the columns
 * @param people authors who posted about each topic
 * @param posts how many posts are about each topic
 * @param entries a row for each author on each network, in it one for each group of the jackknife
 */
record TopicPosts(
        List<String> topics,
        SortedMap<String, Set<String>> people,
        SortedMap<String, Long> posts,
        List<Entry> entries) {
    private static final String IMPRESSIONS = PostMeasures.IMPRESSIONS_SEEN.name();
    private static final String ENGAGEMENTS = PostMeasures.ENGAGEMENTS_SEEN.name();

    static final StateRequest REQUEST = request(PostFeatures.PERSON_ID);
    static final StateRequest OF_BRAND = request(PostFeatures.ACCOUNT_ID);

    /** From employees' cells. Those of unknown topic, or never shown to anybody, tell nothing about topics. */
    static TopicPosts of(List<Cell> cells) {
        return of(cells, REQUEST, PostFeatures.PERSON_ID);
    }

    /** The same from the brand's cells. */
    static TopicPosts ofBrand(List<Cell> cells) {
        return of(cells, OF_BRAND, PostFeatures.ACCOUNT_ID);
    }

    private static TopicPosts of(List<Cell> cells, StateRequest request, String author) {
        List<Cell> telling = cells.stream()
                .filter(c -> request.keys().stream().allMatch(k -> c.key(k) != null))
                .filter(c -> c.sum(IMPRESSIONS) > 0)
                .toList();
        SortedMap<String, Set<String>> people = new TreeMap<>();
        SortedMap<String, Long> posts = new TreeMap<>();
        for (Cell cell : telling) {
            String topic = cell.key(PostFeatures.TOPIC);
            people.computeIfAbsent(topic, t -> new TreeSet<>()).add(cell.key(author));
            posts.merge(topic, cell.sum(PostMeasures.POSTS_SEEN.name()), Long::sum);
        }
        List<String> topics = List.copyOf(people.keySet());
        return new TopicPosts(topics, people, posts, entries(telling, topics, author));
    }

    private static StateRequest request(String author) {
        return new StateRequest(
                PostFeatures.TABLE,
                List.of(PostFeatures.TOPIC, PostFeatures.NETWORK, author, PostFeatures.VOICE),
                List.of(PostMeasures.IMPRESSIONS_SEEN, PostMeasures.ENGAGEMENTS_SEEN, PostMeasures.POSTS_SEEN));
    }

    /** The part that is about some of the topics. */
    TopicPosts about(SortedSet<Integer> columns) {
        List<String> kept = columns.stream().map(topics::get).toList();
        SortedMap<String, Set<String>> theirs = new TreeMap<>(people);
        theirs.keySet().retainAll(kept);
        SortedMap<String, Long> about = new TreeMap<>(posts);
        about.keySet().retainAll(kept);
        List<Entry> fewer = entries.stream()
                .filter(e -> columns.contains(e.column()))
                .map(e -> new Entry(e.unit(), e.row(), kept.indexOf(topics.get(e.column())), e.exposure(), e.events()))
                .toList();
        return new TopicPosts(kept, theirs, about, fewer);
    }

    /** Columns of topics that so many people posted about. */
    SortedSet<Integer> withPeople(int least) {
        return topics.stream()
                .filter(t -> peopleOf(t) >= least)
                .map(topics::indexOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Columns of some topics, as far as there are any. */
    SortedSet<Integer> columns(Set<String> some) {
        return topics.stream()
                .filter(some::contains)
                .map(topics::indexOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of some topics those that can be compared with each other, whichever group is left out. */
    Set<String> comparable(Set<String> some) {
        return TwoWayLinks.comparable(entries, columns(some)).stream()
                .map(topics::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many people posted about a topic. */
    long peopleOf(String topic) {
        return people.get(topic).size();
    }

    /** How many posts are about a topic. */
    long postsAbout(String topic) {
        return posts.get(topic);
    }

    /** How many posts there are. */
    long allPosts() {
        return posts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Distinct people. */
    long distinctPeople() {
        return people.values().stream().flatMap(Set::stream).distinct().count();
    }

    private static List<Entry> entries(List<Cell> cells, List<String> topics, String author) {
        Map<List<String>, Integer> rows = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Cell cell : cells) {
            List<String> row = List.of(cell.key(author), cell.key(PostFeatures.NETWORK));
            int number = rows.computeIfAbsent(row, r -> rows.size());
            int topic = topics.indexOf(cell.key(PostFeatures.TOPIC));
            for (int unit : cell.units()) {
                long impressions = cell.sum(IMPRESSIONS) - cell.sum(IMPRESSIONS, unit);
                if (impressions > 0) {
                    entries.add(new Entry(
                            unit, number, topic, impressions, cell.sum(ENGAGEMENTS) - cell.sum(ENGAGEMENTS, unit)));
                }
            }
        }
        return entries;
    }
}
