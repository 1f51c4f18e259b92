package io.polyphony.jobs.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesInNameTest {
    @ParameterizedTest
    @CsvSource({
        "acme_2026-10-31.csv, 2026-10-31",
        "acme20261031.csv, 2026-10-31",
        "Stand_31.10.2026.csv, 2026-10-31",
        "posts-10-31-2026.csv, 2026-10-31",
        "followers Oct-31-2026 (1).csv, 2026-10-31",
        "export 31 October 2026.csv, 2026-10-31",
        "'Export, 3. Okt 2026.xlsx', 2026-10-03",
        "07.07.2026.csv, 2026-07-07"
    })
    void oneDateIsTheDayOfTheExport(String name, LocalDate day) {
        assertThat(new DatesInName(name).only()).contains(day);
        assertThat(new DatesInName(name).isRange()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta_Sep-01-2026_Oct-31-2026.csv",
                "shares_2026-09-01_2026-10-31.csv",
                "20260901-20261031.csv",
                "posts 1.9.2026-31.10.2026.csv",
                "posts Sep 1 - Oct 31 2026.csv",
                "posts 01.09.2026 bis 02.11.2026.csv"
            })
    void twoDatesAreARangeAndNoDayOfMeasurement(String name) {
        assertThat(new DatesInName(name).only()).isEmpty();
        assertThat(new DatesInName(name).isRange()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "posts.csv",
                "Applications report Nov 2026.xlsx",
                "nordlicht_content_1793600000.csv",
                "Mitarbeiterliste_Stand_02-11-2026.csv",
                "2026-13-45.csv",
                "summary 12.csv",
                "marketing 2026.csv"
            })
    void whatIsNoDateOrMayBeTwoSaysNothing(String name) {
        assertThat(new DatesInName(name).only()).isEmpty();
        assertThat(new DatesInName(name).isRange()).isFalse();
    }
}
