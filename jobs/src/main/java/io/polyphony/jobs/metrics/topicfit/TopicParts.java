package io.polyphony.jobs.metrics.topicfit;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.JensenShannon;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is offered and what is posted, by topic.
 *
 * @param posted employees' posts by topic
 * @param offered pieces by topic; a topic without any is not there
 * @param authors people who posted about any topic
 */
record TopicParts(SortedMap<String, Cell> posted, SortedMap<String, Long> offered, long authors) {
    /** Fewest people of a topic that is told apart. */
    static final int LEAST_PEOPLE = 5;

    private static final Measure COUNT = PostMeasures.POSTS;
    private static final Measure ABOUT =
            PostMeasures.inWindow("posts_about", "if(" + PostFeatures.TOPIC + " is null, null, 1)");
    private static final Measure PIECE = ProgrammeMeasures.of(Kind.PIECE, "pieces");

    static final StateRequest POSTS =
            new StateRequest(PostFeatures.TABLE, List.of(PostFeatures.TOPIC, PostFeatures.VOICE), List.of(COUNT));
    static final StateRequest AUTHORS =
            new StateRequest(PostFeatures.TABLE, List.of(PostFeatures.VOICE), List.of(ABOUT));
    static final StateRequest PIECES =
            new StateRequest(ProgrammeFeatures.TABLE, List.of(ProgrammeFeatures.TOPIC), List.of(PIECE));

    static TopicParts of(States states) {
        SortedMap<String, Cell> posted = new TreeMap<>();
        for (Cell cell : states.ofEmployees(POSTS)) {
            if (cell.key(PostFeatures.TOPIC) != null && cell.sum(COUNT.name()) > 0) {
                posted.put(cell.key(PostFeatures.TOPIC), cell);
            }
        }
        SortedMap<String, Long> offered = new TreeMap<>();
        for (Cell cell : states.of(PIECES)) {
            if (cell.key(ProgrammeFeatures.TOPIC) != null && cell.sum(PIECE.name()) > 0) {
                offered.put(cell.key(ProgrammeFeatures.TOPIC), cell.sum(PIECE.name()));
            }
        }
        long authors = states.ofEmployees(AUTHORS).stream()
                .mapToLong(cell -> cell.people(ABOUT.name()))
                .sum();
        return new TopicParts(posted, offered, authors);
    }

    /** How many pieces were offered. */
    long pieces() {
        return offered.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The topics of enough people, in order. */
    SortedSet<String> named() {
        SortedSet<String> named = new TreeSet<>(posted.keySet());
        named.removeIf(topic -> peopleOf(topic) < LEAST_PEOPLE);
        return named;
    }

    /** How many people posted about a topic. */
    long peopleOf(String topic) {
        return posted.get(topic).people(COUNT.name());
    }

    /** 1 − the distance of what is posted and what is offered, with and without each group of people. */
    Replicates fit() {
        SortedSet<String> topics = new TreeSet<>(posted.keySet());
        topics.addAll(offered.keySet());
        double[] offers =
                topics.stream().mapToDouble(t -> offered.getOrDefault(t, 0L)).toArray();
        return Replicates.of(units(posted.values()), authors, "people", unit -> {
            double[] posts = topics.stream()
                    .mapToDouble(t -> posted.containsKey(t) ? sum(posted.get(t), unit) : 0)
                    .toArray();
            return 1 - JensenShannon.distance(posts, offers);
        });
    }

    /** A topic's part of the posts about {@link #named} topics ÷ its part of the pieces, with and without each group of people. */
    Replicates takeUp(String topic) {
        List<Cell> all = named().stream().map(t -> posted.get(t)).toList();
        double part = (double) offered.get(topic) / pieces();
        return Replicates.of(units(all), peopleOf(topic), "people", unit -> {
            long posts = all.stream().mapToLong(cell -> sum(cell, unit)).sum();
            return sum(posted.get(topic), unit) / (double) posts / part;
        });
    }

    private static long sum(Cell cell, Integer without) {
        return cell.sum(COUNT.name(), without);
    }

    private static TreeSet<Integer> units(Collection<Cell> cells) {
        TreeSet<Integer> units = new TreeSet<>();
        cells.forEach(cell -> units.addAll(cell.units()));
        return units;
    }
}
