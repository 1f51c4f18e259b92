package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManyRatiosTest {
    /** Twenty groups that move the ratio by so much on the log scale, in turn up and down. */
    private static Replicates ratio(double value, double moved) {
        double[] without = IntStream.range(0, 20)
                .mapToDouble(i -> value * Math.exp(i % 2 == 0 ? moved : -moved))
                .toArray();
        return new Replicates(value, without, 20, "people");
    }

    private static List<String> methods(Replicates... ratios) {
        return ManyRatios.judged(List.of(ratios)).stream()
                .map(estimate -> estimate.interval().method())
                .toList();
    }

    @Test
    void amongManyOneThatWouldBeClearByItselfIsNot() {
        Replicates barely = ratio(1.25, .024);
        Replicates[] many = Stream.concat(
                        Stream.of(barely), IntStream.range(0, 9).mapToObj(i -> ratio(1, .02)))
                .toArray(Replicates[]::new);

        assertThat(methods(barely)).containsExactly("jackknife over people" + BenjaminiHochberg.CLEAR);
        assertThat(methods(many)).hasSize(10).containsOnly("jackknife over people" + BenjaminiHochberg.NOT_CLEAR);
    }

    @Test
    void oneWithoutAnIntervalIsNeitherAndCountsForNothing() {
        Replicates few = new Replicates(3, new double[] {2, 4}, 2, "people");

        assertThat(methods(few, ratio(2, .02)))
                .containsExactly("too few people to say", "jackknife over people" + BenjaminiHochberg.CLEAR);
    }
}
