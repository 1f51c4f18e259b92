package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AudienceUnionTest {
    private static final int PEOPLE = 30;

    @Test
    void fourHundredAudiencesOfAThousandth() {
        long[] sizes = LongStream.generate(() -> 1_000).limit(400).toArray();

        assertThat(union(1_000_000, sizes).independent().orElseThrow() / 1_000_000)
                .isCloseTo(.3298, within(.00005));
    }

    @Test
    void threeAudiencesInATownOfTenThousand() {
        assertThat(union(10_000, 3_000, 2_000, 1_000).independent().orElseThrow())
                .isCloseTo(4_960, within(1e-6));
    }

    @Test
    void twoPostsOfReachTwoAreSeenByTwoToFourPeople() {
        AudienceUnion posts = union(OptionalLong.empty(), 2, 2);

        assertThat(posts.bounds()).isEqualTo(new Bounds(2, 4));
        assertThat(posts.independent()).isEmpty();
    }

    @Test
    void noMoreThanCanBeReached() {
        assertThat(union(3, 2, 2).bounds()).isEqualTo(new Bounds(2, 3));
        assertThat(union(2, 2, 2).bounds()).isEqualTo(new Bounds(2, 2));
        assertThat(union(2, 2, 2).independent()).hasValue(2);
    }

    @Test
    void noAudienceAndEmptyOnesReachNobody() {
        for (AudienceUnion nobody : List.of(union(10), union(10, 0), union(0, 0, 0))) {
            assertThat(nobody.bounds()).isEqualTo(new Bounds(0, 0));
            assertThat(nobody.independent()).hasValue(0);
            assertThat(nobody.calibrated(.5)).isEqualTo(0);
        }
    }

    @Test
    void oneAudienceIsKnown() {
        AudienceUnion one = union(100, 0, 40, 0);

        assertThat(one.bounds().low()).isEqualTo(40);
        assertThat(one.bounds().high()).isEqualTo(40);
        assertThat(one.independent().orElseThrow()).isCloseTo(40, within(1e-12));
        assertThat(one.calibrated(.5)).isEqualTo(40);
    }

    @Test
    void aPointFollowsFromHowMuchAudiencesOverlap() {
        AudienceUnion three = union(OptionalLong.empty(), 400, 200, 100);

        assertThat(three.calibrated(.4))
                .as("D = .4 (200 + 100 + 100) = 160; 700² ÷ (700 + 180)")
                .isCloseTo(556.8182, within(1e-4));
    }

    @Test
    void strangersAddUpAndTwinsAreAsManyAsTheLargest() {
        assertThat(union(50, 30, 20).calibrated(0)).isEqualTo(50);
        assertThat(union(100, 30, 30, 30, 30).calibrated(1))
                .as("120² ÷ (120 + 202.5) = 44.7 for audiences that are one and the same: known pairs say no more")
                .isCloseTo(44.65, within(.01));
        assertThat(union(100, 40, 1, 1, 1).calibrated(1))
                .as("43² ÷ (43 + 6.75) = 37.2")
                .isEqualTo(40);
    }

    @Test
    void nothingTrueFollowsFromAnAudienceLargerThanAll() {
        assertThatThrownBy(() -> union(9, 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an audience of 10 people, where only 9 can be reached");
        assertThatThrownBy(() -> union(9, -1, 1)).hasMessage("an audience of -1 people");
        assertThatThrownBy(() -> union(OptionalLong.empty(), Long.MAX_VALUE, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatEmployeesAddToTheBrand() {
        assertThat(union(100, 30, 20).beyond(union(100, 10))).isEqualTo(new Bounds(20, 50));
        assertThat(union(100, 30, 20).beyond(union(100, 60, 20)))
                .as("80 at most are reached already, 60 at least")
                .isEqualTo(new Bounds(0, 40));
        assertThat(union(OptionalLong.empty(), 30, 20).beyond(union(OptionalLong.empty(), 60)))
                .isEqualTo(new Bounds(0, 50));
        assertThat(union(100, 30, 20).beyond(union(100))).isEqualTo(new Bounds(30, 50));
        assertThatThrownBy(() -> union(100, 1).beyond(union(99, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theTruthLiesWithinTheBounds(
            @ForAll @Size(max = 8) List<@Size(max = PEOPLE) Set<@IntRange(min = 1, max = PEOPLE) Integer>> audiences,
            @ForAll @Size(max = 8) List<@Size(max = PEOPLE) Set<@IntRange(min = 1, max = PEOPLE) Integer>> others) {
        Set<Integer> reached = together(audiences);
        Set<Integer> added = new HashSet<>(reached);
        added.removeAll(together(others));

        for (OptionalLong people : List.of(OptionalLong.empty(), OptionalLong.of(PEOPLE))) {
            AudienceUnion union = union(people, sizes(audiences));
            assertThat((long) reached.size())
                    .isBetween(union.bounds().low(), union.bounds().high());
            Bounds beyond = union.beyond(union(people, sizes(others)));
            assertThat((long) added.size()).isBetween(beyond.low(), beyond.high());
        }
    }

    @Property
    void theOrderOfAudiencesChangesNoDigit(
            @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 1_000_000) Long> sizes,
            @ForAll @IntRange(max = 100) int common,
            @ForAll long seed) {
        List<Long> shuffled = new ArrayList<>(sizes);
        Collections.shuffle(shuffled, new Random(seed));
        AudienceUnion one = union(1_000_000, array(sizes));
        AudienceUnion other = union(1_000_000, array(shuffled));

        assertThat(other.bounds()).isEqualTo(one.bounds());
        assertThat(other.independent()).isEqualTo(one.independent());
        assertThat(other.calibrated(common / 100.0)).isEqualTo(one.calibrated(common / 100.0));
    }

    @Property
    void anotherAudienceLowersNeitherBoundsNorTheIndependentNumber(
            @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 1_000_000) Long> sizes,
            @ForAll @LongRange(min = 0, max = 1_000_000) long another) {
        List<Long> more = new ArrayList<>(sizes);
        more.add(another);
        AudienceUnion before = union(1_000_000, array(sizes));
        AudienceUnion after = union(1_000_000, array(more));

        assertThat(after.bounds().low()).isGreaterThanOrEqualTo(before.bounds().low());
        assertThat(after.bounds().high()).isGreaterThanOrEqualTo(before.bounds().high());
        assertThat(after.independent().orElseThrow())
                .isGreaterThanOrEqualTo(before.independent().orElseThrow() - 1e-6);
    }

    @Property
    void everyGradeLiesWithinTheBoundsAndMoreOverlapIsNeverMorePeople(
            @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 1_000_000) Long> sizes,
            @ForAll @IntRange(max = 99) int common) {
        AudienceUnion union = union(1_000_000, array(sizes));
        Bounds bounds = union.bounds();
        double point = union.calibrated(common / 100.0);

        assertThat(union.independent().orElseThrow()).isBetween((double) bounds.low(), (double) bounds.high());
        assertThat(point).isBetween((double) bounds.low(), (double) bounds.high());
        assertThat(union.calibrated((common + 1) / 100.0)).isLessThanOrEqualTo(point);
    }

    @Property
    void pairsAreSummedAsIfOneByOne(@ForAll @Size(max = 12) List<@LongRange(min = 1, max = 1_000) Long> sizes) {
        double pairs = 0;
        for (int i = 0; i < sizes.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs += .01 * Math.min(sizes.get(i), sizes.get(j));
            }
        }
        double sum = sizes.stream().mapToLong(Long::longValue).sum();
        double point = sizes.isEmpty() ? 0 : sum * sum / (sum + 1.125 * pairs);
        double largest = sizes.stream().mapToLong(Long::longValue).max().orElse(0);

        assertThat(union(OptionalLong.empty(), array(sizes)).calibrated(.01))
                .isCloseTo(Math.max(largest, point), within(1e-6));
    }

    private static AudienceUnion union(long people, long... sizes) {
        return union(OptionalLong.of(people), sizes);
    }

    private static AudienceUnion union(OptionalLong people, long... sizes) {
        return new AudienceUnion(sizes, people);
    }

    private static Set<Integer> together(List<Set<Integer>> audiences) {
        Set<Integer> all = new HashSet<>();
        audiences.forEach(all::addAll);
        return all;
    }

    private static long[] sizes(List<Set<Integer>> audiences) {
        return audiences.stream().mapToLong(Set::size).toArray();
    }

    private static long[] array(List<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }
}
