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

class GoalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.0 | above the goal of 2
            2.4 | can't be told from the goal of 2.4, which the interval contains
            4.0 | can't be told from the goal of 4, which the interval contains
            4.01 | below the goal of 4.01
            """)
    void a_verdict_needs_all_of_the_interval(double goal, String said) {
        assertThat(said(new Interval(2.4, 4.0, "jackknife"), 3.1, null, goal)).isEqualTo(said);
    }

    @Test
    void a_figure_without_interval_has_no_verdict() {
        assertThat(said(Interval.none("too few people"), 3.1, null, 1))
                .isEqualTo("can't be told from the goal of 1, since it has no interval");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXACT      | 0.60 | 0.60 | 100 | the same as the goal of 60\u00A0%
            EXACT      | 0.61 | 0.60 | 100 | above the goal of 60\u00A0%
            people_5   | 0.64 | 0.60 | 100 | can't be told from the goal of 60\u00A0%, since it is rounded
            people_5   | 0.66 | 0.60 | 100 | above the goal of 60\u00A0%
            people_5   | 0.56 | 0.625 | 100 | below the goal of 62.5\u00A0%
            people_10  | 0.68 | 0.60 | 100 | can't be told from the goal of 60\u00A0%, since it is rounded
            people_5   | 0.90 | 0.10 | 3   | can't be told from the goal of 10\u00A0%, since it is rounded
            people_5   | 0.90 | 0.10 |     | can't be told from the goal of 10\u00A0%, since it is rounded
            five_points | 0.65 | 0.63 | 100 | can't be told from the goal of 63\u00A0%, since it is rounded
            five_points | 0.65 | 0.62 | 100 | above the goal of 62\u00A0%
            """)
    void counted_figures_are_told_as_far_as_their_rounding_allows(
            String rounded, double value, double goal, Long n, String said) {
        MetricValue counted = value(Interval.CENSUS, value, n, rounded.equals("EXACT") ? null : rounded, "share");
        Goal held = new Goal(counted, goal);

        assertThat(held.said() + held.why()).isEqualTo(said);
    }

    private static String said(Interval interval, double value, String rounded, double goal) {
        Goal held = new Goal(value(interval, value, 50L, rounded, "ratio"), goal);
        return held.said() + held.why();
    }

    private static MetricValue value(Interval interval, double value, Long n, String rounded, String unit) {
        return new MetricValue(
                YearMonth.of(2031, 3),
                "some_figure",
                1,
                Grain.TOTAL,
                value,
                unit,
                n,
                interval,
                Evidence.MEASURED,
                null,
                rounded,
                "run");
    }
}
