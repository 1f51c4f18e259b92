package io.polyphony.jobs.study.texts;

import io.polyphony.jobs.features.CopyPairs;
import io.polyphony.jobs.features.SharedText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * Pairs of copies that the engine finds beside those that comparing every text with every other one finds.
 *
 * @param threshold which pairs are counted
 * @param texts distinct texts of at least 8 words
 * @param pairs by brute force: similar enough
 * @param missed of these, not found by the engine
 * @param extra found by the engine and not similar enough
 */
public record BruteForce(Threshold threshold, int texts, long pairs, long missed, long extra) {
    /** Fewer words than these, in both: the lower threshold. */
    private static final int BRIEF = 40;

    /** Which pairs are counted. */
    public enum Threshold {
        /** Jaccard of .8 or more, texts of any length. */
        EIGHT_TENTHS(8, Integer.MAX_VALUE),
        /** Jaccard of .6 or more, both under 40 words. */
        SIX_TENTHS(6, BRIEF);

        private final int tenths;
        private final int words;

        Threshold(int tenths, int words) {
            this.tenths = tenths;
            this.words = words;
        }

        private boolean holds(SharedText a, SharedText b) {
            return a.words() < words && b.words() < words && similar(a.grams(), b.grams(), tenths);
        }
    }

    /** Compares some texts in both ways. */
    public static List<BruteForce> of(SparkSession spark, List<String> raw) {
        List<SharedText> texts = CopyPairs.texts(spark, raw);
        Set<Long> found = new HashSet<>();
        CopyPairs.of(texts).forEach(p -> found.add(id(p[0], p[1])));
        return Arrays.stream(Threshold.values()).map(t -> of(texts, found, t)).toList();
    }

    private static BruteForce of(List<SharedText> texts, Set<Long> found, Threshold threshold) {
        long pairs = 0;
        long missed = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (threshold.holds(texts.get(i), texts.get(j))) {
                    pairs++;
                    missed += found.contains(id(i, j)) ? 0 : 1;
                }
            }
        }
        return new BruteForce(threshold, texts.size(), pairs, missed, extra(texts, found, threshold));
    }

    /** Of the pairs that the threshold is the lowest for. */
    private static long extra(List<SharedText> texts, Set<Long> found, Threshold threshold) {
        return found.stream()
                .filter(id -> {
                    SharedText a = texts.get((int) (id >> 32));
                    SharedText b = texts.get(id.intValue());
                    boolean brief = Math.max(a.words(), b.words()) < BRIEF;
                    return brief == (threshold == Threshold.SIX_TENTHS) && !threshold.holds(a, b);
                })
                .count();
    }

    private static long id(int i, int j) {
        return ((long) i << 32) | j;
    }

    /** Written anew, so that it is not the engine that judges itself. */
    private static boolean similar(long[] a, long[] b, int tenths) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < a.length && j < b.length) {
            if (a[i] < b[j]) {
                i++;
            } else if (a[i] > b[j]) {
                j++;
            } else {
                both++;
                i++;
                j++;
            }
        }
        return 10L * both >= (long) tenths * (a.length + b.length - both);
    }
}
