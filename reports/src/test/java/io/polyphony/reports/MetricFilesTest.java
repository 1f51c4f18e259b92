package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.files.MetricFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricFilesTest {
    private static final String HEADER =
            "month,metric_id,metric_version,grain,value,unit,n,interval_low,interval_high,interval_method,evidence,"
                    + "suppressed,rounded,run_id\n";

    @Test
    void no_values_make_a_file_with_its_header() {
        assertThat(MetricFiles.csv(List.of())).isEqualTo(HEADER);
        assertThat(MetricFiles.json(List.of())).isEqualTo("[ ]\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12                  | 12
            -3                  | -3
            0                   | 0
            1e15                | 1000000000000000
            0.1                 | 0.1
            0.333333333333333   | 0.333333333333
            1234.56789012345678 | 1234.56789012
            1.5e-9              | 0.0000000015
            123456789012.75     | 123456789013
            """)
    void numbers_have_twelve_digits_and_no_exponent(double value, String written) {
        String csv = MetricFiles.csv(
                new Sample(Sample.MONTH).count("posts", "", value, "count").values());

        assertThat(csv.lines().skip(1).findFirst().orElseThrow().split(",", -1)[4])
                .isEqualTo(written);
    }

    @Test
    void rows_are_in_one_order_whatever_comes_in() {
        List<io.polyphony.schemas.metric.MetricValue> values =
                new ArrayList<>(SampleMonths.rich().values());
        String before = MetricFiles.csv(values) + MetricFiles.json(values);
        Collections.reverse(values);

        assertThat(MetricFiles.csv(values) + MetricFiles.json(values)).isEqualTo(before);
    }

    @Test
    void unknown_is_empty_and_withheld_has_its_code() {
        String csv = MetricFiles.csv(
                new Sample(Sample.MONTH).suppressed("gini", "", "ratio").values());

        assertThat(csv).isEqualTo(HEADER + "2031-03,gini,1,,,ratio,,,,,measured,confidential,,0a1b2c3d\n");
    }

    @Test
    void a_value_has_the_code_of_its_rounding() {
        Sample sample = new Sample(Sample.MONTH).people("authors", "voice=employee", 85);

        assertThat(MetricFiles.csv(sample.values()))
                .endsWith(",authors,1,voice=employee,85,people,85,,,,measured,,people_5,0a1b2c3d\n");
        assertThat(MetricFiles.json(sample.values()))
                .containsSubsequence("\"suppressed\" : null", "\"rounded\" : \"people_5\"", "\"run_id\"");
    }
}
