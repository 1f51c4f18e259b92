package io.polyphony.reports.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4  | 2026-10 | fiscal 2026/27, month 7, Q3
            4  | 2026-04 | fiscal 2026/27, month 1, Q1
            4  | 2027-03 | fiscal 2026/27, month 12, Q4
            10 | 2026-09 | fiscal 2025/26, month 12, Q4
            10 | 2026-10 | fiscal 2026/27, month 1, Q1
            12 | 2026-11 | fiscal 2025/26, month 12, Q4
            7  | 2099-12 | fiscal 2099/00, month 6, Q2
            1  | 2026-10 | ''
            """)
    void a_month_has_its_place_in_the_companys_year(int starts, YearMonth month, String place) {
        assertThat(new FiscalYear(Month.of(starts)).place(month)).isEqualTo(place);
    }
}
