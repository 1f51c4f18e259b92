package io.polyphony.jobs.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesSeenTest {
    @ParameterizedTest
    @CsvSource({
        "3/31/2026, MONTH_FIRST",
        "31/3/2026, DAY_FIRST",
        "3/4/2026, EITHER",
        "12/12/2026, EITHER",
        "03/13/2026 09:30, MONTH_FIRST",
        "2026-03-31, NONE",
        "31.3.2026, NONE",
        "'', NONE",
    })
    void aCellTellsWhatItCan(String cell, DatesSeen told) {
        assertThat(DatesSeen.of(cell)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, NONE, NONE",
        "NONE, EITHER, EITHER",
        "EITHER, EITHER, EITHER",
        "EITHER, MONTH_FIRST, MONTH_FIRST",
        "EITHER, DAY_FIRST, DAY_FIRST",
        "MONTH_FIRST, DAY_FIRST, BOTH",
        "BOTH, EITHER, BOTH",
        "BOTH, MONTH_FIRST, BOTH",
        "NONE, DAY_FIRST, DAY_FIRST",
    })
    void oneProofIsEnoughAndTwoContradict(DatesSeen one, DatesSeen other, DatesSeen both) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
    }
}
