package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void the_line_runs_from_the_lowest_to_the_highest_value_and_has_a_gap_where_a_month_is_unknown() {
        Sparkline line = new Sparkline(Arrays.asList(1.0, 2.0, null, 4.0, 2.0), 3);

        assertThat(line.path()).isEqualTo("M4.0 24.0L32.0 14.0M88.0 4.0L116.0 14.0");
        assertThat(line.drawn()).isTrue();
    }

    @Test
    void one_month_is_no_line_and_an_unknown_month_has_no_dot() {
        assertThat(new Sparkline(List.of(1.0), 0).drawn()).isFalse();
        assertThat(new Sparkline(Arrays.asList(1.0, null, 2.0), 1).drawn()).isFalse();
    }

    @Test
    void equal_values_run_along_the_middle() {
        assertThat(new Sparkline(List.of(3.0, 3.0), 1).path()).isEqualTo("M4.0 14.0L116.0 14.0");
    }
}
