package io.polyphony.jobs.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * How many different people several audiences have together, where only their sizes are known.
 *
 * <p>Three grades, that are never mixed, with M the largest audience, S the sum, N how many people can be reached at all:
 *
 * <ul>
 *   <li>{@link #bounds()}: [M, min(S, N)], always true;
 *   <li>{@link #independent()}: what people who follow by chance would make. An estimate, not a bound: audiences of colleagues
 *       overlap more, so the truth is mostly below it, and [M, this] is called likely;
 *   <li>{@link #calibrated}: a point, where it is known how much such audiences overlap.
 * </ul>
 *
 * <p>No audience, or empty ones only: 0 throughout. Another audience never lowers the bounds nor the independent number; it
 * may lower the calibrated point by a little, since the overlap it brings is a guess.
 */
public final class AudienceUnion {
    /** How much the sum of overlaps of pairs counts; found on graphs of who follows whom. */
    private static final double WEIGHT = 1.125;

    private final long[] ascending;
    private final long sum;
    private final OptionalLong addressable;

    /**
     * A union.
     *
     * @param sizes people in each audience, 0 or more, in any order; no person twice in one of them
     * @param addressable how many people can be in any of them; empty: unknown
     * @throws IllegalArgumentException a size is negative, or more people are in one audience than can be reached: either
     *     number is wrong, and nothing true follows from both
     * @throws ArithmeticException the sum is no 64-bit number
     */
    public AudienceUnion(long[] sizes, OptionalLong addressable) {
        this.ascending = LongStream.of(sizes).sorted().toArray();
        this.sum = LongStream.of(sizes).reduce(0, Math::addExact);
        this.addressable = addressable;
        if (ascending.length > 0 && ascending[0] < 0) {
            throw new IllegalArgumentException("an audience of " + ascending[0] + " people");
        }
        if (addressable.isPresent() && addressable.getAsLong() < largest()) {
            throw new IllegalArgumentException("an audience of " + largest() + " people, where only "
                    + addressable.getAsLong() + " can be reached");
        }
    }

    /** M, people in the largest audience. */
    public long largest() {
        return ascending.length == 0 ? 0 : ascending[ascending.length - 1];
    }

    /** S, people counted once for each audience they are in. */
    public long sum() {
        return sum;
    }

    /** [M, min(S, N)]; [M, S] where N is unknown. */
    public Bounds bounds() {
        return new Bounds(largest(), Math.min(sum, addressable.orElse(sum)));
    }

    /** N(1 − Π(1 − aᵢ/N)); empty where N is unknown. */
    public OptionalDouble independent() {
        if (addressable.isEmpty() || sum == 0) {
            return addressable.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(0);
        }
        double people = addressable.getAsLong();
        double logMissed = Arrays.stream(ascending)
                .mapToDouble(size -> Math.log1p(-size / people))
                .sum();
        return OptionalDouble.of(bounds().clip(-people * Math.expm1(logMissed)));
    }

    /**
     * S² ÷ (S + 1.125 D), within the bounds; D the sum over all pairs of κ · the smaller audience.
     *
     * @param overlap κ, how much of the smaller one of two such audiences is in the other, too, on average, 0 to 1
     */
    public double calibrated(double overlap) {
        double total = sum;
        double point = sum == 0 ? 0 : total * total / (total + WEIGHT * overlap * smallerOfPairs());
        return bounds().clip(point);
    }

    /** Σ min(aᵢ, aⱼ) over all pairs: in ascending order, each is the smaller one of all that follow. */
    private double smallerOfPairs() {
        double smaller = 0;
        for (int i = 0; i < ascending.length; i++) {
            smaller += (double) ascending[i] * (ascending.length - 1 - i);
        }
        return smaller;
    }

    /**
     * Between what the number of people lies whom these audiences reach and others do not.
     *
     * <p>max(0, M − min(S′, N)) … min(S, N − M′), with M′ and S′ of the others; without N: max(0, M − S′) … S.
     *
     * @param others the audiences that are there already
     * @throws IllegalArgumentException the others are of another population
     */
    public Bounds beyond(AudienceUnion others) {
        if (!addressable.equals(others.addressable)) {
            throw new IllegalArgumentException("audiences among " + addressable + " and among " + others.addressable);
        }
        long left = addressable.isPresent() ? addressable.getAsLong() - others.largest() : sum;
        return new Bounds(Math.max(0, largest() - others.bounds().high()), Math.min(sum, left));
    }
}
