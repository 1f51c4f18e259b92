package io.polyphony.jobs.study.texts;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.features.Features;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Messages that the engine finds in a real month beside silver ones, which were made by rule: equal texts without hashtags, links and
 * mentions, of five accounts within a day.
 *
 * <p>All posts of the month are given as shares of one piece, whose clusters have no window of time. Pairs of posts are
 * compared: of those with a silver label, in the same message by one and by the other.
 *
 * @param month which
 * @param posts all its rows
 */
public record SilverMessages(String month, List<Labelled> posts) {
    /**
     * A post.
     *
     * @param row its position in the file
     * @param silver silver message; null: none
     * @param found the engine's message
     * @param event the engine's event of 24 hours; null: none
     * @param voiceClass its class
     */
    public record Labelled(long row, String silver, String found, String event, String voiceClass) {}

    /** Shares of pairs: of those found that are silver, of the silver ones that are found. */
    public record Agreement(double precision, double recall, long found, long silver) {}

    /** Reads and clusters a month. */
    public static SilverMessages of(RealPosts real, String month) {
        Map<Long, String> silver = new HashMap<>();
        for (Row row : real.clusters(month).select(RealPosts.ROW, "cluster").collectAsList()) {
            silver.put(Long.parseLong(row.getString(0)), row.getString(1));
        }
        Dataset<Row> features = Features.posts(
                real.session(), Features.dated(YearMonth.parse(month), real.trolls(month, "all")), Settings.DEFAULT);
        List<Labelled> posts = features
                .select(
                        col(PostFeatures.POST_ID).cast("long"),
                        col(PostFeatures.MESSAGE_ID),
                        col(PostFeatures.UNISON_24H),
                        col(PostFeatures.VOICE_CLASS))
                .collectAsList()
                .stream()
                .map(r -> new Labelled(
                        r.getLong(0), silver.get(r.getLong(0)), r.getString(1), r.getString(2), r.getString(3)))
                .sorted(Comparator.comparingLong(Labelled::row))
                .toList();
        return new SilverMessages(month, posts);
    }

    /** Over all posts with a silver label. */
    public Agreement agreement() {
        Map<String, Long> found = new HashMap<>();
        Map<String, Long> silver = new HashMap<>();
        Map<List<String>, Long> both = new HashMap<>();
        for (Labelled post : labelled()) {
            found.merge(post.found(), 1L, Long::sum);
            silver.merge(post.silver(), 1L, Long::sum);
            both.merge(List.of(post.found(), post.silver()), 1L, Long::sum);
        }
        long agreed = pairs(both);
        return new Agreement(
                agreed / (double) pairs(found), agreed / (double) pairs(silver), pairs(found), pairs(silver));
    }

    /** By message found that holds several silver ones: the first row of each of these. */
    public Map<String, List<Long>> joined() {
        return split(Labelled::found, Labelled::silver);
    }

    /** By silver message that lies in several found ones: the first row of each of these. */
    public Map<String, List<Long>> parted() {
        return split(Labelled::silver, Labelled::found);
    }

    /** By message found that holds silver posts and others: the first row of each kind. */
    public Map<String, List<Long>> widened() {
        Map<String, Long> silver = new HashMap<>();
        labelled().forEach(p -> silver.putIfAbsent(p.found(), p.row()));
        Map<String, List<Long>> widened = new TreeMap<>();
        posts.stream()
                .filter(p -> p.silver() == null && silver.containsKey(p.found()))
                .forEach(p -> widened.putIfAbsent(p.found(), List.of(silver.get(p.found()), p.row())));
        return widened;
    }

    /** How many posts hold. */
    public long count(Predicate<Labelled> what) {
        return posts.stream().filter(what).count();
    }

    private List<Labelled> labelled() {
        return posts.stream().filter(p -> p.silver() != null).toList();
    }

    private Map<String, List<Long>> split(Function<Labelled, String> by, Function<Labelled, String> into) {
        Map<String, Set<String>> seen = new HashMap<>();
        Map<String, List<Long>> firsts = new TreeMap<>();
        for (Labelled post : labelled()) {
            if (seen.computeIfAbsent(by.apply(post), k -> new TreeSet<>()).add(into.apply(post))) {
                firsts.computeIfAbsent(by.apply(post), k -> new ArrayList<>()).add(post.row());
            }
        }
        firsts.values().removeIf(rows -> rows.size() < 2);
        return firsts;
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
