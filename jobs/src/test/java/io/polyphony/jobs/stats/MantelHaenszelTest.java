package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.stats.MantelHaenszel.Stratum;
import java.util.List;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {
    /** Deaths and person-years of smokers and of others, by age (Breslow and Day 1987). */
    private static final List<Stratum> BRITISH_DOCTORS = List.of(
            new Stratum(32, 52_407, 2, 18_790),
            new Stratum(104, 43_248, 12, 10_673),
            new Stratum(206, 28_612, 28, 5_710),
            new Stratum(186, 12_663, 28, 2_585),
            new Stratum(102, 5_317, 31, 1_462));

    @Test
    void britishDoctors() {
        assertThat(MantelHaenszel.ratio(BRITISH_DOCTORS)).isCloseTo(1.4247, within(.00005));
    }

    @Test
    void oneStratumIsThePlainRatio() {
        assertThat(MantelHaenszel.ratio(List.of(new Stratum(30, 100, 20, 200)))).isCloseTo(3, within(1e-12));
    }

    @Test
    void aStratumOfOneSideSaysNothing() {
        List<Stratum> more = List.of(
                new Stratum(30, 100, 20, 200),
                new Stratum(50, 60, 0, 0),
                new Stratum(0, 0, 7, 9),
                new Stratum(0, 0, 0, 0));

        assertThat(MantelHaenszel.ratio(more)).isCloseTo(3, within(1e-12));
    }

    @Test
    void noEventOfTheOtherSideIsNoValueNoneOfTheFirstIsZero() {
        assertThat(MantelHaenszel.ratio(List.of())).isNaN();
        assertThat(MantelHaenszel.ratio(List.of(new Stratum(1, 10, 0, 10)))).isNaN();
        assertThat(MantelHaenszel.ratio(List.of(new Stratum(0, 10, 1, 10)))).isZero();
    }
}
