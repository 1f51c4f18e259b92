package io.polyphony.reports.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTextTest {
    @Test
    void how_an_interval_was_made_is_told_in_words() {
        Interval interval = new Interval(0.4, 0.6, "jackknife over people and posts; clear after Benjamini–Hochberg");

        assertThat(IntervalText.how(value(0.5, interval, null)))
                .isEqualTo("interval by leaving out people and posts in turn (jackknife)");
        assertThat(IntervalText.remark(value(0.5, interval, null))).isEqualTo("clear");
    }

    @Test
    void a_census_has_no_interval_because_everything_is_counted() {
        assertThat(IntervalText.how(value(0.5, Interval.CENSUS, null)))
                .isEqualTo("no interval, because everything is counted");
        assertThat(IntervalText.remark(value(0.5, Interval.CENSUS, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "exact", textBlock = """
            0   | exact            | no interval: the value lies at the end of its scale    | none occurred
            0   | percentage_point | no interval: too few people or posts, or all alike              | none, or hardly any
            1   | exact            | no interval: the value lies at the end of its scale    | it holds for all of them
            0.5 | exact            | no interval: without one group there would be no value | it rests on one person or group
            0.5 | exact            | too few people to say                                  | too few people to say
            """)
    void why_there_is_none_is_told_in_words(double number, String rounded, String reason, String words) {
        assertThat(IntervalText.remark(value(number, Interval.none(reason), rounded)))
                .isEqualTo(words);
    }

    private static MetricValue value(double number, Interval interval, String rounded) {
        return new MetricValue(
                YearMonth.of(2031, 3),
                "m",
                1,
                Grain.TOTAL,
                number,
                "share",
                50L,
                interval,
                Evidence.MEASURED,
                null,
                rounded,
                "r");
    }
}
