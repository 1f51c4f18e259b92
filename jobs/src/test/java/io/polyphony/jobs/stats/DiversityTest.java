package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiversityTest {
    @Test
    void equallyLargeClustersCountEach() {
        assertThat(Diversity.effective(new long[] {3, 3, 3})).isCloseTo(3, within(1e-12));
        assertThat(Diversity.effective(new long[] {7})).isEqualTo(1);
        assertThat(Diversity.effective(new long[] {1, 1, 1, 1})).isEqualTo(4);
    }

    @Test
    void unequalOnesCountLess() {
        // −(.9 ln .9 + .1 ln .1) = .325083
        assertThat(Diversity.effective(new long[] {9, 1})).isCloseTo(Math.exp(.325083), within(1e-6));
    }

    @Test
    void likenessRunsFromAllDifferentToAllAlike() {
        assertThat(Diversity.likeness(new long[] {1, 1, 1})).isZero();
        assertThat(Diversity.likeness(new long[] {3})).isEqualTo(1);
        assertThat(Diversity.likeness(new long[] {2, 2})).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void nothingToCompareIsNoValue() {
        assertThat(Diversity.effective(new long[] {})).isNaN();
        assertThat(Diversity.likeness(new long[] {1})).isNaN();
    }
}
