package io.polyphony.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.StandardError;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedTest {
    private static final StateRequest REQUEST = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.PERSON_ID, PostFeatures.VOICE),
            List.of(PostMeasures.ENGAGEMENTS, PostMeasures.POSTS));

    private static Paired of(String before, String now) {
        return Paired.of(cells(before), cells(now), PostMeasures.ENGAGEMENTS, PostMeasures.POSTS);
    }

    private static List<Cell> cells(String rows) {
        return FactTable.csv("who,person_id,voice,engagements,posts\n" + rows).cells(REQUEST);
    }

    private static String person(String id, long engagements, long posts) {
        return id + "," + id + ",employee," + engagements + "," + posts + "\n";
    }

    private final Paired three = of(
            person("a", 1, 1) + person("b", 2, 1) + person("c", 3, 2),
            person("a", 2, 1) + person("c", 6, 3) + person("d", 4, 2));

    @Test
    void eachPersonIsLeftOutOfBothMonthsAtOnce() {
        Replicates sums = three.ofSums();

        assertThat(sums.full()).isEqualTo(12.0 / 6);
        assertThat(sums.without()).containsExactly(10.0 / 5, 12.0 / 4, 6.0 / 3, 8.0 / 6);
    }

    @Test
    void quotientsAndSharesAreOfEitherMonthItself() {
        assertThat(three.ofQuotients().full()).isEqualTo((12.0 / 6) / (6.0 / 4));
        assertThat(three.ofQuotients().without()[0]).isEqualTo((10.0 / 5) / (5.0 / 3));
        assertThat(three.ofShares().full()).isEqualTo(12.0 / 6 - 6.0 / 4);
        assertThat(three.ofShares().without()[3]).isEqualTo(8.0 / 4 - 6.0 / 4);
    }

    @Test
    void nIsThePeopleOfEitherMonth() {
        assertThat(three.ofSums().n()).isEqualTo(4);
        assertThat(three.ofSums().noun()).isEqualTo("people");
    }

    @Test
    void nobodyAtAllHasNoChange() {
        assertThat(of("", "").ofSums().full()).isNaN();
        assertThat(StandardError.ofLog(of("", "").ofSums())).isEmpty();
    }

    /** Levels of people differ by their size; what one person does differs by a tenth from month to month. */
    @Test
    void intervalsHoldTheTrueChangeInAboutNinetyFiveOfAHundredPairsOfMonths() {
        SplittableRandom random = new SplittableRandom(7);
        int pairs = 1_000;
        int held = 0;
        for (int i = 0; i < pairs; i++) {
            long[] level = random.longs(60, 100, 10_000).toArray();
            Paired paired = of(month(level, 1, random), month(level, 1.3, random));
            double half = StandardError.ofLog(paired.ofSums()).orElseThrow().half();
            double size = StrictMath.log(paired.ofSums().full());
            held += Math.abs(size - StrictMath.log(1.3)) <= half ? 1 : 0;
            assertThat(half).isLessThan(0.1);
        }
        assertThat(held).isBetween(920, 975);
    }

    private static String month(long[] level, double factor, SplittableRandom random) {
        return IntStream.range(0, level.length)
                .mapToObj(i -> person("p" + i, Math.round(level[i] * factor * (1 + random.nextGaussian() / 10)), 1))
                .collect(Collectors.joining());
    }
}
