package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
    private static final double[] OF_1995 = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0
    };

    @Test
    void theExampleOf1995RejectsFour() {
        boolean[] differences = BenjaminiHochberg.differences(OF_1995, 0.05);

        assertThat(differences).startsWith(true, true, true, true, false);
        assertThat(count(differences)).isEqualTo(4);
    }

    @Test
    void aLaterOneLiftsThoseBeforeIt() {
        assertThat(BenjaminiHochberg.differences(new double[] {.04, .05}, 0.05)).containsExactly(true, true);
    }

    @Test
    void whatIsNotComparedIsNoDifferenceAndNoComparison() {
        assertThat(BenjaminiHochberg.differences(new double[] {Double.NaN, .05}, 0.05))
                .containsExactly(false, true);
        assertThat(BenjaminiHochberg.differences(new double[0], 0.05)).isEmpty();
    }

    private static int count(boolean[] differences) {
        int count = 0;
        for (boolean difference : differences) {
            count += difference ? 1 : 0;
        }
        return count;
    }
}
