package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.stats.TwoWayFit.Entry;
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
 * Who was shown what about which topic: impressions and engagements by person, network and topic.
 *
 * @param topics topics in order, the columns
 * @param people people who posted about each topic
 * @param entries a row for each person on each network
 */
record TopicPosts(List<String> topics, SortedMap<String, Set<String>> people, List<Entry> entries) {
    static final StateRequest REQUEST = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.TOPIC, PostFeatures.NETWORK, PostFeatures.PERSON_ID, PostFeatures.VOICE),
            List.of(PostMeasures.IMPRESSIONS_SEEN, PostMeasures.ENGAGEMENTS_SEEN));

    /** From employees' cells. Those of unknown topic, or never shown to anybody, tell nothing about topics. */
    static TopicPosts of(List<Cell> cells) {
        List<Cell> telling = cells.stream()
                .filter(c -> REQUEST.keys().stream().allMatch(k -> c.key(k) != null))
                .filter(c -> impressions(c) > 0)
                .toList();
        SortedMap<String, Set<String>> people = new TreeMap<>();
        for (Cell cell : telling) {
            people.computeIfAbsent(cell.key(PostFeatures.TOPIC), t -> new TreeSet<>())
                    .add(cell.key(PostFeatures.PERSON_ID));
        }
        List<String> topics = List.copyOf(people.keySet());
        return new TopicPosts(topics, people, entries(telling, topics));
    }

    /** The part that is about some of the topics. */
    TopicPosts about(SortedSet<Integer> columns) {
        List<String> kept = columns.stream().map(topics::get).toList();
        SortedMap<String, Set<String>> theirs = new TreeMap<>(people);
        theirs.keySet().retainAll(kept);
        List<Entry> fewer = entries.stream()
                .filter(e -> columns.contains(e.column()))
                .map(e -> new Entry(e.unit(), e.row(), kept.indexOf(topics.get(e.column())), e.exposure(), e.events()))
                .toList();
        return new TopicPosts(kept, theirs, fewer);
    }

    /** Columns of topics that so many people posted about. */
    SortedSet<Integer> withPeople(int least) {
        return topics.stream()
                .filter(t -> peopleOf(t) >= least)
                .map(topics::indexOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many people posted about a topic. */
    long peopleOf(String topic) {
        return people.get(topic).size();
    }

    /** Distinct people. */
    long distinctPeople() {
        return people.values().stream().flatMap(Set::stream).distinct().count();
    }

    private static List<Entry> entries(List<Cell> cells, List<String> topics) {
        Map<List<String>, Integer> rows = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Cell cell : cells) {
            List<String> row = List.of(cell.key(PostFeatures.PERSON_ID), cell.key(PostFeatures.NETWORK));
            entries.add(new Entry(
                    cell.units().get(0),
                    rows.computeIfAbsent(row, r -> rows.size()),
                    topics.indexOf(cell.key(PostFeatures.TOPIC)),
                    impressions(cell),
                    cell.sum(PostMeasures.ENGAGEMENTS_SEEN.name())));
        }
        return entries;
    }

    private static long impressions(Cell cell) {
        return cell.sum(PostMeasures.IMPRESSIONS_SEEN.name());
    }
}
