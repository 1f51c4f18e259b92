package io.polyphony.jobs.stats;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The audiences of groups of accounts, each as a set of hashes of who is in it, and how they overlap.
 *
 * <p>A set has the smallest {@value #MOST} hashes of its people. A union of fewer is exact. Of a larger one those people
 * stand for all: they are a random sample, the same ones in every group, so that overlaps are sampled too. The union does not depend
 * on the order in which sets were put together.
 *
 * <p>Source: Beyer, Haas, Reinwald, Sismanis, Gemulla (2007), <i>On synopses for distinct-value estimation under multiset
 * operations</i>.
 */
public final class Audiences {
    /** So many hashes a set has at most: beyond, a union is known to ± 0.8 %. */
    public static final int MOST = 1 << 16;

    /** Hashes are from 0 to below this. */
    public static final double WHOLE = Long.MAX_VALUE;
    /** Fewest pairs whose overlap must be known for a mean of it. */
    public static final int LEAST_PAIRS = 10;
    /** Of a two-sided interval of 95 %. */
    private static final double DEVIATIONS = 2;

    private final SortedMap<Integer, long[]> groups;
    /** Those with smaller hashes are counted. */
    private final long theta;

    private final long[] people;
    /** Of each of the {@link #people} in how many groups they are. */
    private final int[] degrees;

    private Audiences(SortedMap<Integer, long[]> groups, long theta) {
        this.theta = theta;
        this.groups = new TreeMap<>(groups);
        this.groups.replaceAll((group, hashes) -> below(hashes, theta));
        this.people = union(this.groups);
        this.degrees = new int[people.length];
        this.groups.values().forEach(group -> each(group, i -> degrees[i]++));
    }

    /**
     * Audiences by group.
     *
     * @param sets the smallest hashes of each, at most {@value #MOST}, sorted, none twice
     */
    public static Audiences of(SortedMap<Integer, long[]> sets) {
        long[] union = union(sets);
        return new Audiences(sets, union.length < MOST ? Long.MAX_VALUE : union[MOST - 1]);
    }

    private static long[] union(SortedMap<Integer, long[]> sets) {
        return sets.values().stream()
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    private static long[] below(long[] hashes, long theta) {
        int place = Arrays.binarySearch(hashes, theta);
        return Arrays.copyOf(hashes, place < 0 ? -place - 1 : place);
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
        return theta == Long.MAX_VALUE;
    }

    /** At least so many people it is, with 97.5 %; all of them where it is exact. */
    public double low() {
        return unique() * (1 - error());
    }

    /** At most so many, likewise. */
    public double high() {
        return unique() * (1 + error());
    }

    /** How far off, as a share: that of a sample of so many of a known share of all. */
    private double error() {
        return exact() ? 0 : DEVIATIONS * Math.sqrt((1 - theta / WHOLE) / people.length);
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
        return people / (theta / WHOLE);
    }

    /** People in any of these audiences who are in none of others, at this one's and the others' smaller sample. */
    public double beyond(Audiences others) {
        long both = Math.min(theta, others.theta);
        int beyond = 0;
        for (int i = 0; i < people.length && people[i] < both; i++) {
            if (Arrays.binarySearch(others.people, people[i]) < 0) {
                beyond++;
            }
        }
        return beyond / (both / WHOLE);
    }

    /**
     * How much of the smaller one of two groups' audiences is in the other, too: the mean over all pairs of groups who have one.
     *
     * @return 0, strangers, to 1; empty where there are fewer than {@value #LEAST_PAIRS} pairs
     */
    public OptionalDouble overlap() {
        List<BitSet> members = groups.values().stream()
                .map(this::places)
                .filter(of -> !of.isEmpty())
                .toList();
        int pairs = members.size() * (members.size() - 1) / 2;
        double shares = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                shares += share(members.get(i), members.get(j));
            }
        }
        return pairs < LEAST_PAIRS ? OptionalDouble.empty() : OptionalDouble.of(shares / pairs);
    }

    private BitSet places(long[] group) {
        BitSet places = new BitSet(people.length);
        each(group, places::set);
        return places;
    }

    private static double share(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return (double) common.cardinality() / Math.min(one.cardinality(), other.cardinality());
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
