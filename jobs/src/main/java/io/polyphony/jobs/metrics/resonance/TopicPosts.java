package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.TwoWayFit.Entry;
import io.polyphony.jobs.stats.TwoWayLinks;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** Of both voices at once: employees are told by person, the brand by account. */
    static final StateRequest REQUEST = new StateRequest(
            PostFeatures.TABLE,
            List.of(
                    PostFeatures.TOPIC,
                    PostFeatures.NETWORK,
                    PostFeatures.ACCOUNT_ID,
                    PostFeatures.PERSON_ID,
                    PostFeatures.VOICE),
            List.of(PostMeasures.IMPRESSIONS_SEEN, PostMeasures.ENGAGEMENTS_SEEN, PostMeasures.POSTS_SEEN));

    /** From employees' cells. Those of unknown topic, or never shown to anybody, tell nothing about topics. */
    static TopicPosts of(List<Cell> cells) {
        return of(cells, PostFeatures.PERSON_ID, PostFeatures.TOPIC);
    }

    /** The same by another column than the topic, with its values in the place of topics. */
    static TopicPosts by(String column, List<Cell> cells) {
        return of(cells, PostFeatures.PERSON_ID, column);
    }

    /** The same from the brand's cells. */
    static TopicPosts ofBrand(List<Cell> cells) {
        return of(cells, PostFeatures.ACCOUNT_ID, PostFeatures.TOPIC);
    }

    private static TopicPosts of(List<Cell> cells, String author, String column) {
        List<Sums> telling = Sums.of(cells, author, column);
        SortedMap<String, Set<String>> people = new TreeMap<>();
        SortedMap<String, Long> posts = new TreeMap<>();
        for (Sums sums : telling) {
            people.computeIfAbsent(sums.topic(), t -> new TreeSet<>()).add(sums.author());
            posts.merge(sums.topic(), sums.posts(), Long::sum);
        }
        List<String> topics = List.copyOf(people.keySet());
        return new TopicPosts(topics, people, posts, entries(telling, topics));
    }

    /** What an author's posts about a topic on a network earned, as far as they are in one group; of all accounts of theirs there. */
    private record Sums(
            String author, String network, String topic, int unit, long impressions, long engagements, long posts) {
        static List<Sums> of(List<Cell> cells, String author, String column) {
            Map<List<Object>, Sums> all = new LinkedHashMap<>();
            for (Cell cell : cells) {
                if (Stream.of(column, PostFeatures.NETWORK, author).allMatch(k -> cell.key(k) != null)) {
                    for (int unit : cell.units()) {
                        Sums sums = of(cell, author, column, unit);
                        all.merge(List.of(sums.author, sums.network, sums.topic, unit), sums, Sums::with);
                    }
                }
            }
            return all.values().stream().filter(sums -> sums.impressions > 0).toList();
        }

        private static Sums of(Cell cell, String author, String column, int unit) {
            return new Sums(
                    cell.key(author),
                    cell.key(PostFeatures.NETWORK),
                    cell.key(column),
                    unit,
                    within(cell, PostMeasures.IMPRESSIONS_SEEN, unit),
                    within(cell, PostMeasures.ENGAGEMENTS_SEEN, unit),
                    within(cell, PostMeasures.POSTS_SEEN, unit));
        }

        private static long within(Cell cell, Measure measure, int unit) {
            return cell.sum(measure.name()) - cell.sum(measure.name(), unit);
        }

        private Sums with(Sums more) {
            return new Sums(
                    author,
                    network,
                    topic,
                    unit,
                    impressions + more.impressions,
                    engagements + more.engagements,
                    posts + more.posts);
        }
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

    /** A value of a topic, about the people who posted about it. */
    Finding finding(String id, String topic, Estimate estimate) {
        long people = peopleOf(topic);
        return Finding.measured(id, Grain.of(PostFeatures.TOPIC, topic), estimate, people, Disclosure.ofPeople(people));
    }

    private static List<Entry> entries(List<Sums> telling, List<String> topics) {
        Map<List<String>, Integer> rows = new HashMap<>();
        return telling.stream()
                .map(sums -> new Entry(
                        sums.unit(),
                        rows.computeIfAbsent(List.of(sums.author(), sums.network()), r -> rows.size()),
                        topics.indexOf(sums.topic()),
                        sums.impressions(),
                        sums.engagements()))
                .toList();
    }
}
