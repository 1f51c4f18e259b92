package io.polyphony.schemas.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoughCountTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "2,2",
        "3,2",
        "4,5",
        "5,5",
        "7,5",
        "8,10",
        "14,10",
        "15,20",
        "32,20",
        "42,50",
        "74,50",
        "75,100",
        "265,200",
        "459,500",
        "94000,100000"
    })
    void aCountIsTheNearestStep(long count, long about) {
        assertThat(RoughCount.of(count)).isEqualTo(about);
    }

    /** Wide enough for a sum that one person makes: what is shown leaves a range of more than 15 %. */
    @Test
    void everyStepIsWide() {
        for (long count = 3; count < 100_000; count = count * 11 / 10 + 1) {
            long low = count;
            long high = count;
            while (RoughCount.of(low - 1) == RoughCount.of(count)) {
                low--;
            }
            while (RoughCount.of(high + 1) == RoughCount.of(count)) {
                high++;
            }
            assertThat(high - low).as("%d", count).isGreaterThanOrEqualTo((long) (0.15 * count));
        }
    }
}
