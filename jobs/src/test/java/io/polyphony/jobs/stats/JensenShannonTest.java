package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JensenShannonTest {
    private static double distance(double[] one, double... other) {
        return JensenShannon.distance(one, other);
    }

    private static double[] of(double... parts) {
        return parts;
    }

    @Test
    void theSamePartsAreNotApartWhateverTheirUnit() {
        assertThat(distance(of(1, 2, 0), 10, 20, 0)).isZero();
    }

    @Test
    void nothingInCommonIsOne() {
        assertThat(distance(of(3, 0), 0, 8)).isEqualTo(1);
    }

    /** SciPy 1.17's {@code jensenshannon(p, q, base=2)}. */
    @Test
    void scipyFindsTheSame() {
        assertThat(distance(of(1, 0), .5, .5)).isCloseTo(0.5579230452841438, within(1e-12));
        assertThat(distance(of(.1, .4, .5), .3, .3, .4)).isCloseTo(0.21663402449519667, within(1e-12));
    }

    @Test
    void nothingAtAllHasNoDistance() {
        assertThat(distance(of(0, 0), 1, 2)).isNaN();
    }
}
