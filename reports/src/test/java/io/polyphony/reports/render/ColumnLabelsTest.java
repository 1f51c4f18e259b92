package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLabelsTest {
    @Test
    void each_column_but_the_first_has_its_heading() {
        assertThat(of("Signal", "Then", "Now")).isEqualTo("--c2:\"Then: \";--c3:\"Now: \"");
    }

    @Test
    void a_table_of_two_columns_fits_on_a_phone() {
        assertThat(of("When", "What to do")).isNull();
    }

    /** A heading may come from outside, as names of networks do. */
    @Test
    void a_heading_can_not_end_its_string() {
        assertThat(of("a", "b\";}x\\", "c\n")).isEqualTo("--c2:\"b\\22 ;}x\\5c : \";--c3:\"c\\a : \"");
    }

    private static String of(String... columns) {
        return ColumnLabels.of(new Table("caption", List.of(columns), List.of()));
    }
}
