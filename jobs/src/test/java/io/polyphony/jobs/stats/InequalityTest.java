package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InequalityTest {
    @Test
    void giniOfKnownAmounts() {
        assertThat(Inequality.plainGini(new long[] {4, 2, 1, 3})).isCloseTo(.25, within(1e-12));
        assertThat(Inequality.plainGini(new long[] {0, 5, 0, 0})).isCloseTo(.75, within(1e-12));
        assertThat(Inequality.gini(new long[] {0, 5, 0, 0})).isCloseTo(1, within(1e-12));
    }

    @Test
    void nothingToSpreadIsNoValue() {
        assertThat(Inequality.gini(new long[] {})).isNaN();
        assertThat(Inequality.gini(new long[] {3})).isNaN();
        assertThat(Inequality.gini(new long[] {0, 0})).isNaN();
        assertThat(Inequality.topDecileShare(new long[] {})).isNaN();
    }

    @Test
    void aTenthIsRoundedUpToWholePeople() {
        assertThat(Inequality.topDecileShare(new long[] {1, 1, 2})).isEqualTo(.5);
        assertThat(Inequality.topDecileShare(new long[] {5, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1}))
                .isEqualTo(.5);
    }
}
