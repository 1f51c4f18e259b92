package io.polyphony.jobs.stats;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashIterator;
import org.apache.datasketches.theta.SetOperation;
import org.apache.datasketches.theta.Sketch;
import org.apache.datasketches.theta.Sketches;
import org.apache.datasketches.theta.Union;

/**
 * The audiences of groups of accounts, each as a theta sketch of who is in it, and how they overlap.
 *
 * <p>A union of fewer people than a sketch holds is exact. Of a larger one the people with the smallest hashes stand for all:
 * they are a random sample, the same ones in every group, so that overlaps are sampled too. The union does not depend on the order
 * in which sketches were made or put together.
 *
 * <p>Source: Dasgupta, Lang, Rhodes, Thaler (2016), <i>A framework for estimating stream expression cardinalities</i>.
 */
public final class Audiences {
    /** A sketch holds 65,536 people: beyond, a union is known to ± 0.8 %. */
    public static final int LOG_NOMINAL_ENTRIES = 16;

    private static final double WHOLE = Long.MAX_VALUE;
    /** Of a two-sided interval of 95 %. */
    private static final int DEVIATIONS = 2;

    private final SortedMap<Integer, long[]> groups;
    private final CompactSketch union;
    private final long[] people;
    /** Of each of the {@link #people} in how many groups they are. */
    private final int[] degrees;

    private Audiences(SortedMap<Integer, long[]> groups, CompactSketch union) {
        this.groups = groups;
        this.union = union;
        this.people = hashes(union, union.getThetaLong());
        this.degrees = new int[people.length];
        groups.values().forEach(group -> each(group, i -> degrees[i]++));
    }

    /**
     * Audiences by group.
     *
     * @param sketches compact theta sketches of at most 2^{@value #LOG_NOMINAL_ENTRIES} entries, all of the same seed
     */
    public static Audiences of(SortedMap<Integer, byte[]> sketches) {
        Union union = SetOperation.builder()
                .setNominalEntries(1 << LOG_NOMINAL_ENTRIES)
                .buildUnion();
        SortedMap<Integer, Sketch> read = new TreeMap<>();
        sketches.forEach((group, bytes) -> read.put(group, Sketches.heapifySketch(Memory.wrap(bytes))));
        read.values().forEach(union::union);
        CompactSketch all = union.getResult();
        SortedMap<Integer, long[]> groups = new TreeMap<>();
        read.forEach((group, sketch) -> groups.put(group, hashes(sketch, all.getThetaLong())));
        return new Audiences(groups, all);
    }

    private static long[] hashes(Sketch sketch, long theta) {
        long[] hashes = new long[sketch.getRetainedEntries(true)];
        int n = 0;
        for (HashIterator all = sketch.iterator(); all.next(); ) {
            if (all.get() < theta) {
                hashes[n++] = all.get();
            }
        }
        long[] below = Arrays.copyOf(hashes, n);
        Arrays.sort(below);
        return below;
    }

    private interface Place {
        void take(int i);
    }

    private void each(long[] group, Place place) {
        for (long hash : group) {
            place.take(Arrays.binarySearch(people, hash));
        }
    }

    /** How many groups have an audience. */
    public int groups() {
        return groups.size();
    }

    /** The groups' numbers, in order. */
    public List<Integer> numbers() {
        return List.copyOf(groups.keySet());
    }

    /** Whether everybody was counted. */
    public boolean exact() {
        return !union.isEstimationMode();
    }

    /** At least so many people it is, with 97.5 %; all of them where it is exact. */
    public double low() {
        return union.getLowerBound(DEVIATIONS);
    }

    /** At most so many, likewise. */
    public double high() {
        return union.getUpperBound(DEVIATIONS);
    }

    /** People who are in any audience; 0 where there is none. */
    public double unique() {
        return scaled(people.length);
    }

    /** The same without a group; null leaves none out. */
    public double unique(Integer without) {
        return scaled(people.length - alone(without));
    }

    /** How many are in this group's audience alone. */
    private int alone(Integer group) {
        int[] alone = new int[1];
        each(of(group), i -> alone[0] += degrees[i] == 1 ? 1 : 0);
        return alone[0];
    }

    private long[] of(Integer group) {
        return group == null ? new long[0] : groups.getOrDefault(group, new long[0]);
    }

    private double scaled(double people) {
        return people / (union.getThetaLong() / WHOLE);
    }

    /** People in any of these audiences who are in none of others, at this one's and the others' smaller sample. */
    public double beyond(Audiences others) {
        long theta = Math.min(union.getThetaLong(), others.union.getThetaLong());
        int beyond = 0;
        for (int i = 0; i < people.length && people[i] < theta; i++) {
            if (Arrays.binarySearch(others.people, people[i]) < 0) {
                beyond++;
            }
        }
        return beyond / (theta / WHOLE);
    }

    /**
     * What a share of the groups, drawn at random, is expected to reach, as a share of what all do; beyond all of them what as many
     * more groups like these are expected to reach.
     *
     * <p>Up to all: rarefaction (Hurlbert 1971; Gotelli and Colwell 2001). Beyond: the series of Good and Toulmin (1956), which
     * holds up to as many again.
     *
     * @param share 0 to 2; 1 is all groups
     * @param without a group that is left out, null for none
     * @return NaN where nobody is reached, or beyond twice as many groups
     */
    public double grown(double share, Integer without) {
        int all = groups.size() - (without == null ? 0 : 1);
        long[] byDegree = byDegree(without);
        double reached = 0;
        double people = 0;
        for (int degree = 1; degree <= all; degree++) {
            people += byDegree[degree];
            if (byDegree[degree] > 0) {
                double missed = share <= 1 ? missed(degree, share * all, all) : Math.pow(1 - share, degree);
                reached += byDegree[degree] * (1 - missed);
            }
        }
        return share > 2 ? Double.NaN : reached / people;
    }

    /** How likely it is that none of some groups is among so many of all. */
    private static double missed(int degree, double some, int all) {
        double left = all - degree - some;
        if (left < 0) {
            return 0;
        }
        return Math.exp(LogGamma.value(all - degree + 1)
                + LogGamma.value(all - some + 1)
                - LogGamma.value(left + 1)
                - LogGamma.value(all + 1));
    }

    /** How many people are in the audiences of exactly so many groups. */
    private long[] byDegree(Integer without) {
        long[] byDegree = new long[groups.size() + 1];
        for (int degree : degrees) {
            byDegree[degree]++;
        }
        each(of(without), i -> {
            byDegree[degrees[i]]--;
            byDegree[degrees[i] - 1]++;
        });
        return byDegree;
    }
}
