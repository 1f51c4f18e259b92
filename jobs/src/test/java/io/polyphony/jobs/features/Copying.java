package io.polyphony.jobs.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Shares of a test and the stars among them, without Spark; every gram indexes its text. */
final class Copying {
    private static final long SECOND = 1_000_000;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<SharedText> texts = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    static SharedText text(String words) {
        String text = NormalisedText.of(words).acrossPeople();
        long[] grams = Shingles.of(text);
        return new SharedText(Shingles.hash(text), Shingles.words(text), grams, grams);
    }

    /** Neutral words that no other text has. */
    static String words(String name, int count) {
        return String.join(
                " ", IntStream.range(0, count).mapToObj(i -> name + i).toList());
    }

    Copying post(String id, String author, long seconds, String words) {
        int position = positions.computeIfAbsent(words, w -> {
            texts.add(text(w));
            return texts.size() - 1;
        });
        shares.add(new Share(position, seconds * SECOND, author, "x", id));
        return this;
    }

    /** Hub by post, both by id; posts in no star are left out. */
    Map<String, String> stars(long windowSeconds, int people) {
        CopyStar star = new CopyStar(shares, new CopyIndex(texts));
        int[] hubs = star.hubs(windowSeconds * SECOND, people);
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i < hubs.length; i++) {
            if (hubs[i] != CopyStar.NONE) {
                found.put(
                        star.shares().get(i).postId(),
                        star.shares().get(hubs[i]).postId());
            }
        }
        return found;
    }
}
