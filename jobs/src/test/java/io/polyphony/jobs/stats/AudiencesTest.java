package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.Followers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudiencesTest {
    private static Audiences of(List<Set<String>> lists) {
        TreeMap<Integer, long[]> sets = new TreeMap<>();
        for (int i = 0; i < lists.size(); i++) {
            sets.put(i, Followers.set(lists.get(i)));
        }
        return Audiences.of(sets);
    }

    private static List<Set<String>> lists(long seed, int groups, int size, int world) {
        Random random = new Random(seed);
        return IntStream.range(0, groups)
                .mapToObj(g -> IntStream.range(0, size)
                        .mapToObj(i -> "m" + random.nextInt(world))
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Set<String> union(List<Set<String>> lists) {
        Set<String> all = new HashSet<>();
        lists.forEach(all::addAll);
        return all;
    }

    private static List<Set<String>> without(List<Set<String>> lists, int group) {
        List<Set<String>> left = new ArrayList<>(lists);
        left.remove(group);
        return left;
    }

    @Test
    void howMuchAudiencesOverlapIsTheMeanOfTheirPairs() {
        List<Set<String>> five = List.of(
                Set.of("1", "2"), Set.of("1", "3"), Set.of("1", "3", "5"), Set.of("6"), Set.of("1", "2", "3", "4"));

        // ½ ½ 0 1 · 1 0 1 · 0 ⅔ · 0
        assertThat(of(five).overlap().orElseThrow()).isCloseTo((.5 + .5 + 1 + 1 + 1 + 2 / 3.0) / 10, within(1e-12));
        assertThat(of(five.subList(0, 4)).overlap()).as("six pairs").isEmpty();
        assertThat(of(List.of()).overlap()).isEmpty();
    }

    @Test
    void ofManyPeopleOverlapsAreSampled() {
        List<Set<String>> lists = lists(9, 6, 30_000, 60_000);
        double pairs = 0;
        for (int i = 0; i < lists.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> common = new HashSet<>(lists.get(i));
                common.retainAll(lists.get(j));
                pairs += common.size()
                        / (double) Math.min(lists.get(i).size(), lists.get(j).size());
            }
        }
        Audiences audiences = of(lists);

        assertThat(audiences.overlap().orElseThrow()).isCloseTo(pairs / 15, within(.01));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void unionsAreExactWithAndWithoutEachGroup(long seed) {
        List<Set<String>> lists = lists(seed, 6, 40, 100);
        Audiences audiences = of(lists);

        assertThat(audiences.exact()).isTrue();
        assertThat(audiences.unique()).isEqualTo(union(lists).size());
        for (int group = 0; group < lists.size(); group++) {
            assertThat(audiences.unique(group))
                    .isEqualTo(union(without(lists, group)).size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsBeyondOthersIsExactToo(long seed) {
        List<Set<String>> lists = lists(seed, 5, 40, 100);
        List<Set<String>> others = lists(seed + 100, 2, 30, 100);
        Audiences audiences = of(lists);

        assertThat(audiences.beyond(of(others))).isEqualTo(beyond(lists, others));
    }

    private static int beyond(List<Set<String>> lists, List<Set<String>> others) {
        Set<String> all = union(lists);
        all.removeAll(union(others));
        return all.size();
    }

    /** Rarefaction is the mean over all ways to choose some of the groups. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theExpectedUnionIsTheMeanOverAllChoices(long seed) {
        List<Set<String>> lists = lists(seed, 6, 20, 60);
        Audiences audiences = of(lists);

        int all = lists.size();
        for (int some = 0; some <= all; some++) {
            assertThat(audiences.grown((double) some / all, null) * audiences.unique())
                    .isCloseTo(meanOverChoices(lists, some), within(1e-9));
        }
        assertThat(audiences.grown(3.0 / 5, 2) * audiences.unique(2))
                .isCloseTo(meanOverChoices(without(lists, 2), 3), within(1e-9));
        assertThat(audiences.grown(2.1, null)).isNaN();
    }

    private static double meanOverChoices(List<Set<String>> lists, int some) {
        return IntStream.range(0, 1 << lists.size())
                .filter(choice -> Integer.bitCount(choice) == some)
                .map(choice -> union(IntStream.range(0, lists.size())
                                .filter(i -> (choice >> i & 1) == 1)
                                .mapToObj(lists::get)
                                .toList())
                        .size())
                .average()
                .orElseThrow();
    }

    /** Half of many groups tell what the other half adds. */
    @Test
    void whatFurtherGroupsAddIsWhatTheyDidAdd() {
        double error = 0;
        int rounds = 40;
        for (int seed = 0; seed < rounds; seed++) {
            List<Set<String>> lists = lists(seed, 40, 30, 3_000);
            double before = union(lists.subList(0, 30)).size();
            double added = (of(lists.subList(0, 30)).grown(4.0 / 3, null) - 1) * before;
            double truth = union(lists).size() - before;
            error += (added - truth) / truth / rounds;
        }
        assertThat(error).isCloseTo(0, within(.05));
    }

    /** The standard error of 65,536 of 230,000 is 0.33 %. */
    @Test
    void beyondWhatASetHoldsItIsASampleThatKnowsItsError() {
        double squares = 0;
        double withoutOne = 0;
        double beyond = 0;
        int rounds = 12;
        for (int round = 0; round < rounds; round++) {
            String prefix = round + "-";
            List<Set<String>> lists = IntStream.range(0, 4)
                    .mapToObj(g -> IntStream.range(g * 50_000, g * 50_000 + 80_000)
                            .mapToObj(i -> prefix + i)
                            .collect(Collectors.toSet()))
                    .toList();
            Audiences audiences = of(lists);
            assertThat(audiences.exact()).isFalse();
            assertThat(audiences.low()).isLessThan(audiences.unique());
            assertThat(audiences.high()).isGreaterThan(audiences.unique());
            squares += Math.pow(audiences.unique() / 230_000 - 1, 2) / rounds;
            withoutOne += (audiences.unique(0) / 180_000 - 1) / rounds;
            beyond += (audiences.beyond(of(lists.subList(3, 4))) / 150_000 - 1) / rounds;
        }
        assertThat(Math.sqrt(squares)).isLessThan(.005);
        assertThat(withoutOne).isCloseTo(0, within(.005));
        assertThat(beyond).isCloseTo(0, within(.005));
    }

    @Test
    void theOrderOfGroupsMakesNoDifference() {
        List<Set<String>> lists = lists(7, 3, 90_000, 400_000);
        List<Set<String>> turned = List.of(lists.get(2), lists.get(0), lists.get(1));

        assertThat(of(lists).unique()).isEqualTo(of(turned).unique());
    }

    @Test
    void nobodyIsNothing() {
        Audiences none = of(List.of());
        assertThat(none.unique()).isZero();
        assertThat(none.exact()).isTrue();
        assertThat(none.grown(1, null)).isNaN();
        assertThat(of(List.of(Set.of("one"))).grown(1, null)).isEqualTo(1);
    }
}
