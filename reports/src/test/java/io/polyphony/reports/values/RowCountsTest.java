package io.polyphony.reports.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCountsTest {
    @ParameterizedTest
    @CsvSource({"0, no rows", "1, about one row", "20, about 20 rows", "50000, 'about 50,000 rows'"})
    void rows_are_told_about(long rows, String told) {
        assertThat(RowCounts.rows(rows)).isEqualTo(told);
    }
}
