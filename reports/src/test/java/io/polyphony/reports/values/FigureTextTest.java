package io.polyphony.reports.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "exact", textBlock = """
            0.86   | share  | exact            | 86 %       | 86 %
            0.86   | share  | percentage_point | 86 %       | 86 %
            0.07   | share  | exact            | 7.0 %      | 7.0 %
            0.07   | share  | percentage_point | 7 %        | 7 %
            0.6    | share  | five_points      | 60 %       | 60 %
            0.86   | share  | people_5         | about 86 % | 86 %
            0.9    | share  | people_10        | about 90 % | 90 %
            0.0643 | rate   | three_digits     | 6.4 %      | 6.4 %
            0.0064 | rate   | three_digits     | 0.6 %      | 0.64 %
            0.643  | rate   | three_digits     | 64 %       | 64 %
            85     | people | people_5         | about 85   | 85
            12300  | count  | three_digits     | 12,300     | 12,300
            3.14   | ratio  | three_digits     | 3.1        | 3.1
            3.1416 | ratio  | exact            | 3.1        | 3.1
            31.4   | ratio  | three_digits     | 31         | 31
            3      | ratio  | one_digit        | 3          | 3
            0.7    | ratio  | three_digits     | 0.70       | 0.70
            0.0563 | ratio  | three_digits     | 0.056      | 5.6 %
            """)
    void no_figure_has_more_digits_than_were_published(
            double number, String unit, String rounded, String sentence, String table) {
        MetricValue value = value(number, unit, rounded, Interval.CENSUS, 300);

        assertThat(FigureText.rounded(value).replace('\u00A0', ' ')).isEqualTo(sentence);
        assertThat(Decimals.of(List.of(value)).value(value).replace('\u00A0', ' '))
                .isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7.88   | 5.76   | 10.8   | ratio | 7.9   | 5.8–10.8
            0.173  | 0.063  | 0.43   | ratio | 0.17  | 0.06–0.43
            11.4   | 8      | 16.3   | ratio | 11    | 8–16
            0.26   | 0.069  | 0.56   | share | 26 %  | 7–56 %
            0.036  | 0.031  | 0.41   | share | 3.6 % | 3.1–41.0 %
            """)
    void ends_of_an_interval_have_the_decimals_of_its_value(
            double number, double low, double high, String unit, String sentence, String interval) {
        MetricValue value = value(number, unit, null, new Interval(low, high, "jackknife over people"));

        assertThat(FigureText.rounded(value).replace('\u00A0', ' ')).isEqualTo(sentence);
        assertThat(plain(FigureText.interval(value))).isEqualTo(interval);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.15   | 1.03   | 1.27   | 1.03–1.27
            1.87   | 1.03   | 3.38   | 1.03–3.38
            1.22   | 0.9964 | 1.49   | 0.996–1.490
            """)
    void an_end_that_is_not_one_does_not_become_one(double number, double low, double high, String interval) {
        MetricValue value = value(number, "ratio", null, new Interval(low, high, "jackknife over people"));

        assertThat(plain(FigureText.interval(value))).isEqualTo(interval);
    }

    @Test
    void one_measure_has_the_same_decimals_in_all_rows_of_a_table() {
        MetricValue all = value(7.88, "ratio", "three_digits", new Interval(5.76, 10.8, "jackknife over people"));
        MetricValue one = value(1.87, "ratio", "three_digits", new Interval(1.03, 3.38, "jackknife over people"));
        Decimals decimals = Decimals.of(List.of(all, one));

        assertThat(decimals.value(all)).isEqualTo("7.9");
        assertThat(plain(decimals.interval(all))).isEqualTo("5.8–10.8");
        assertThat(decimals.value(one)).isEqualTo("1.9");
        assertThat(plain(decimals.interval(one))).isEqualTo("1.03–3.38");
    }

    /** Sides are up to three off; of 10 in steps up to six. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.9  |  50 | people_5  | 79–100 %   | ''
            0.67 |  15 | people_5  | 39–100 %   | ''
            0.88 | 170 | people_5  | about 88 % | can be 84–92 %
            0.9  |  50 | people_10 | 69–100 %   | ''
            0    |  40 | people_5  | about 0 %  | can be 0–9 %
            """)
    void aRateOfPeopleInStepsIsWhatItCanBe(double rate, long n, String rounded, String said, String noted) {
        MetricValue value = value(rate, "share", rounded, Interval.CENSUS, n);

        assertThat(plain(FigureText.rounded(value))).isEqualTo(said);
        assertThat(plain(Coarseness.possible(value))).isEqualTo(noted);
    }

    @Test
    void aRateWithAnIntervalOrWithoutStepsHasNoSpan() {
        Interval interval = new Interval(.2, .8, "Greenwood");

        assertThat(Coarseness.possible(value(.5, "share", "people_5", interval)))
                .isEmpty();
        assertThat(Coarseness.possible(value(.5, "share", "percentage_point"))).isEmpty();
        assertThat(Coarseness.possible(value(50, "people", "people_5"))).isEmpty();
    }

    private static String plain(String text) {
        return text.replace("\u2060", "").replace('\u00A0', ' ');
    }

    private static MetricValue value(double number, String unit, String rounded) {
        return value(number, unit, rounded, Interval.CENSUS);
    }

    private static MetricValue value(double number, String unit, String rounded, Interval interval) {
        return value(number, unit, rounded, interval, 50);
    }

    private static MetricValue value(double number, String unit, String rounded, Interval interval, long n) {
        YearMonth month = YearMonth.of(2031, 3);
        return new MetricValue(
                month, "m", 1, Grain.TOTAL, number, unit, n, interval, Evidence.MEASURED, null, rounded, "r");
    }
}
