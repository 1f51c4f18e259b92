package io.polyphony.reports.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCountsTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,2", "4,5", "7,5", "8,10", "12,10", "40,50", "52500,50000", "99000,100000"})
    void sums_are_as_coarse_as_what_they_are_made_of(long sum, long about) {
        assertThat(RowCounts.about(sum)).isEqualTo(about);
    }

    @ParameterizedTest
    @CsvSource({"0, no rows", "1, about one row", "20, about 20 rows", "50000, 'about 50,000 rows'"})
    void rows_are_told_about(long rows, String told) {
        assertThat(RowCounts.rows(rows)).isEqualTo(told);
    }
}
