package io.polyphony.jobs.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader found possible once is of use for other secrets, as long as it is possible. */
class ReaderTest {
    /** A number that is shown with a window. */
    private static final class Shown implements Known {
        private final double size;
        private double low;
        private double high;

        Shown(double low, double high) {
            this.size = high;
            show(low, high);
        }

        void show(double newLow, double newHigh) {
            this.low = newLow;
            this.high = newHigh;
        }

        @Override
        public double low() {
            return low;
        }

        @Override
        public double high() {
            return high;
        }

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public double size() {
            return size;
        }
    }

    private final Shown part = new Shown(0, 100);
    private final Shown rest = new Shown(0, 100);
    private final Shown whole = new Shown(100, 100);
    private final Secret secret = Secret.of(part, 5);

    @Test
    @DisplayName("a part of a whole is exposed once the rest is shown more finely, whatever was possible before")
    void forgetsWhatIsNoLongerPossible() {
        Reader reader = new Reader(List.of(Relation.sum(List.of(part, rest), whole)), List.of());
        assertThat(reader.exposes(secret)).isFalse();
        rest.show(60, 62);
        reader.changed(rest);
        assertThat(reader.exposes(secret)).isTrue();
    }

    @Test
    @DisplayName("what another number is shown as leaves it hidden")
    void keepsWhatIsPossible() {
        Shown other = new Shown(3, 3);
        Reader reader = new Reader(List.of(Relation.sum(List.of(part, rest), whole)), List.of());
        reader.look(List.of(secret));
        other.show(4, 4);
        reader.changed(other);
        assertThat(reader.exposes(secret)).isFalse();
    }

    @Test
    @DisplayName("what is large elsewhere makes nothing small look hidden")
    void looksAtEachPartInItsOwnSize() {
        Shown large = new Shown(0, 3e8);
        Shown larger = new Shown(0, 3e8);
        rest.show(60, 62);
        Reader reader = new Reader(
                List.of(Relation.sum(List.of(part, rest), whole), Relation.atMost(large, larger)), List.of());
        reader.look(List.of(Secret.of(large, 1e6), secret));
        assertThat(reader.exposes(secret)).isTrue();
    }

    static Stream<Integer> seeds() {
        return new Random(7).ints(40, 0, 100_000).boxed();
    }

    /** Random trees of sums with windows: looking at all together finds the same as each by itself. */
    @ParameterizedTest
    @MethodSource("seeds")
    void looksFindTheSameAsEachAlone(int seed) {
        Random draw = new Random(seed);
        List<Shown> numbers = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        List<Secret> secrets = new ArrayList<>();
        for (int line = 0; line < 6; line++) {
            List<Shown> cells = new ArrayList<>();
            int sum = 0;
            for (int cell = 0; cell < 4; cell++) {
                int value = draw.nextInt(40);
                sum += value;
                cells.add(new Shown(Math.max(0, value - draw.nextInt(8)), value + draw.nextInt(8)));
            }
            Shown total = new Shown(sum - draw.nextInt(3), sum + draw.nextInt(3));
            relations.add(Relation.sum(cells, total));
            numbers.addAll(cells);
            cells.forEach(cell -> secrets.add(Secret.of(cell, 1 + draw.nextInt(12))));
            secrets.add(Secret.difference(cells.get(0), numbers.get(numbers.size() - 1 - draw.nextInt(3)), 6));
        }
        Reader together = new Reader(relations, List.of());
        together.look(secrets);
        for (Secret one : secrets) {
            assertThat(together.exposes(one)).isEqualTo(new Reader(relations, List.of()).exposes(one));
        }
    }
}
