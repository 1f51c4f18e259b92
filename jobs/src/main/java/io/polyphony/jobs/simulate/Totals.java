package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Programme.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Sums of posts and what they earned, by network, topic and style, and how many posts each author wrote. */
final class Totals {
    /** What posts are told apart by. */
    record Cell(String network, String topic, Style style) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell o) {
            int byNetwork = network.compareTo(o.network);
            int byTopic = byNetwork != 0 ? byNetwork : topic.compareTo(o.topic);
            return byTopic != 0 ? byTopic : style.compareTo(o.style);
        }
    }

    /** A piece of the programme on one network. */
    record Piece(String network, String contentId) implements Comparable<Piece> {
        @Override
        public int compareTo(Piece o) {
            int byNetwork = network.compareTo(o.network);
            return byNetwork != 0 ? byNetwork : contentId.compareTo(o.contentId);
        }
    }

    /** Sums of a cell; {@code rated} are the engagements of posts with known impressions. */
    static final class Sums {
        double posts;
        double impressions;
        double clicks;
        double reactions;
        double comments;
        double reposts;
        double rated;
        double followers;
        double followedImpressions;

        double engagements() {
            return clicks + reactions + comments + reposts;
        }

        private void add(Share share) {
            Share.Earned earned = share.earned();
            posts++;
            impressions += earned.impressions().orElse(0);
            clicks += earned.clicks();
            reactions += earned.reactions();
            comments += earned.comments();
            reposts += earned.reposts();
            if (earned.impressions().isPresent()) {
                rated += earned.engagements();
                followers += share.followers().orElse(0);
                followedImpressions +=
                        share.followers().isPresent() ? earned.impressions().getAsLong() : 0;
            }
        }

        private void expect(double seen, double rate, Map<String, Double> kinds, long followed) {
            posts++;
            impressions += seen;
            clicks += seen * rate * kinds.get("click");
            reactions += seen * rate * kinds.get("reaction");
            comments += seen * rate * kinds.get("comment");
            reposts += seen * rate * kinds.get("repost");
            rated = engagements();
            followers += followed;
            followedImpressions += seen;
        }
    }

    private final Map<Cell, Sums> cells = new TreeMap<>();
    private final SortedMap<Piece, Sums> pieces = new TreeMap<>();
    private final Map<String, Map<String, Long>> postsOfAuthors = new LinkedHashMap<>();

    /** Adds a post that counts. */
    void add(Share share) {
        cells.computeIfAbsent(new Cell(share.network(), share.topic(), share.style()), c -> new Sums())
                .add(share);
        share.item().ifPresent(item -> piece(share.network(), item).add(share));
        String author = share.author().map(Member::personId).orElse(share.account());
        postsOfAuthors.computeIfAbsent(author, a -> new TreeMap<>()).merge(share.network(), 1L, Long::sum);
    }

    /** Adds a brand post by its expectation: impressions, and engagements as impressions × rate split by kind. */
    void expect(
            Cell cell,
            Optional<Item> item,
            double impressions,
            double rate,
            Map<String, Double> kinds,
            long followers) {
        cells.computeIfAbsent(cell, c -> new Sums()).expect(impressions, rate, kinds, followers);
        item.ifPresent(i -> piece(cell.network(), i).expect(impressions, rate, kinds, followers));
    }

    private Sums piece(String network, Item item) {
        return pieces.computeIfAbsent(new Piece(network, item.contentId()), p -> new Sums());
    }

    /** What posts of each piece earned; posts without one are in none. */
    SortedMap<Piece, Sums> pieces() {
        return Collections.unmodifiableSortedMap(pieces);
    }

    /** The sum of something over the cells that a filter keeps. */
    double sum(Predicate<Cell> filter, ToDoubleFunction<Sums> what) {
        return cells.entrySet().stream()
                .filter(e -> filter.test(e.getKey()))
                .mapToDouble(e -> what.applyAsDouble(e.getValue()))
                .sum();
    }

    /** People (or channels) that posted at all. */
    long authors() {
        return postsOfAuthors.size();
    }

    /** Posts per author, one number each. */
    List<Long> postsPerAuthor() {
        List<Long> counts = new ArrayList<>();
        postsOfAuthors
                .values()
                .forEach(m -> counts.add(
                        m.values().stream().mapToLong(Long::longValue).sum()));
        return counts;
    }

    /** People that posted on a network. */
    long authors(String network) {
        return postsOfAuthors.values().stream()
                .filter(m -> m.containsKey(network))
                .count();
    }
}
