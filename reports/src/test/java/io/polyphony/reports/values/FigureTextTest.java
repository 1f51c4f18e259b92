package io.polyphony.reports.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "exact", textBlock = """
            0.86   | share  | exact            | 86 %       | 86.00 %
            0.86   | share  | percentage_point | 86 %       | 86 %
            0.07   | share  | exact            | 7.0 %      | 7.00 %
            0.07   | share  | percentage_point | 7 %        | 7 %
            0.6    | share  | five_points      | 60 %       | 60 %
            0.86   | share  | people_5         | about 86 % | 86 %
            0.9    | share  | people_10        | about 90 % | 90 %
            0.0643 | rate   | three_digits     | 6.4 %      | 6.43 %
            0.643  | rate   | three_digits     | 64 %       | 64.3 %
            85     | people | people_5         | about 85   | 85
            12300  | count  | three_digits     | 12,300     | 12,300
            3.14   | ratio  | three_digits     | 3.1        | 3.14
            3.1416 | ratio  | exact            | 3.1        | 3.142
            31.4   | ratio  | three_digits     | 31         | 31.4
            3      | ratio  | one_digit        | 3.0        | 3
            """)
    void no_figure_has_more_digits_than_were_published(
            double number, String unit, String rounded, String sentence, String table) {
        MetricValue value = value(number, unit, rounded);

        assertThat(FigureText.rounded(value).replace('\u00A0', ' ')).isEqualTo(sentence);
        assertThat(FigureText.exact(value).replace('\u00A0', ' ')).isEqualTo(table);
    }

    private static MetricValue value(double number, String unit, String rounded) {
        YearMonth month = YearMonth.of(2031, 3);
        Interval none = Interval.CENSUS;
        return new MetricValue(
                month, "m", 1, Grain.TOTAL, number, unit, 50L, none, Evidence.MEASURED, null, rounded, "r");
    }
}
