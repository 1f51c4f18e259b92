package io.polyphony.reports.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    private static final YearMonth MAY = YearMonth.of(2031, 5);

    /**
     * The example of Zou and Donner's method worked by hand: differences take each side's distance of the two intervals, root
     * of the sum of squares.
     */
    @ParameterizedTest
    @CsvSource({
        "share, 0.30, 0.27, 0.34, 0.50, 0.46, 0.53,  0.20,     0.1434314575, 0.2424264069",
        "ratio, 2,    1,    4,    2,    1,    4,     0,       -0.9802581434, 0.9802581434",
        "ratio, 1,    1,    1,    2,    1,    4,     0.6931471806, 0,        1.3862943611",
        "rate,  0.04, 0.04, 0.04, 0.02, 0.01, 0.04, -0.6931471806, -1.3862943611, 0"
    })
    void the_interval_takes_each_side_from_the_two_intervals(
            String unit,
            double before,
            double beforeLow,
            double beforeHigh,
            double now,
            double low,
            double high,
            double size,
            double sizeLow,
            double sizeHigh) {
        Change change = Change.between(value(unit, before, beforeLow, beforeHigh), value(unit, now, low, high))
                .orElseThrow();

        assertThat(change.size()).isCloseTo(size, within(1e-9));
        assertThat(change.interval().low()).isCloseTo(sizeLow, within(1e-9));
        assertThat(change.interval().high()).isCloseTo(sizeHigh, within(1e-9));
    }

    @Test
    void where_the_run_told_how_uncertain_a_change_is_its_interval_is_that() {
        Change change = Change.between(value("ratio", 2, 1, 4), value("ratio", 4, 2, 8))
                .orElseThrow()
                .within(0.2);

        assertThat(change.size()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(change.interval().low()).isCloseTo(Math.log(2) - 0.2, within(1e-12));
        assertThat(change.interval().high()).isCloseTo(Math.log(2) + 0.2, within(1e-12));
        assertThat(change.smallestSeen()).isCloseTo(0.2 / 1.959964 * 2.801585, within(1e-9));
        assertThat(change.standardErrors()).isCloseTo(Math.log(2) / 0.2 * 1.959964, within(1e-6));
    }

    @Test
    void of_months_that_do_not_depend_on_each_other_95_intervals_of_100_hold_the_true_change() {
        SplittableRandom random = new SplittableRandom(1);
        int held = 0;
        int months = 4_000;
        for (int i = 0; i < months; i++) {
            Change change = Change.between(drawn(random, 0.30, 0.02), drawn(random, 0.34, 0.03))
                    .orElseThrow();
            held += change.interval().excludes(0.04) ? 0 : 1;
        }

        assertThat(held / (double) months).isBetween(0.94, 0.96);
    }

    private static MetricValue drawn(SplittableRandom random, double truth, double error) {
        double value = truth + error * random.nextGaussian();
        return value("share", value, value - 1.96 * error, value + 1.96 * error);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 2, 1, 3", "2, 1, 3, 0, 0, 1", "2, 0, 3, 2, 1, 3"})
    void a_ratio_of_nothing_has_no_change(
            double before, double beforeLow, double beforeHigh, double now, double low, double high) {
        assertThat(Change.between(value("ratio", before, beforeLow, beforeHigh), value("ratio", now, low, high)))
                .isEmpty();
    }

    @Test
    void without_an_interval_there_is_no_change_to_tell_except_of_counts() {
        MetricValue bare = with("posts", 40.0, Interval.CENSUS);
        MetricValue more = with("posts", 60.0, Interval.CENSUS);

        assertThat(Change.between(bare, more)).isEmpty();
        assertThat(Change.counted(Optional.of(bare), Optional.of(more)))
                .hasValueSatisfying(
                        change -> assertThat(ChangeText.moreOrLess(change)).isEqualTo("50\u00A0% more"));
        assertThat(Change.counted(Optional.of(with("posts", 0.0, Interval.CENSUS)), Optional.of(more)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ratio | 2    | 1.9   | 2.1   | 2.5   | 2.4   | 2.6   | rose by 25\u00A0% (17\u2060–\u206033\u00A0%) since
            ratio | 2    | 1.9   | 2.1   | 5     | 4.8   | 5.2   | is 2.5\u00A0times (2.3\u2060–\u20602.7) what it was in
            rate  | 0.05 | 0.048 | 0.052 | 0.033 | 0.031 | 0.035 | fell by 34\u00A0% (29\u2060–\u206039\u00A0%) since
            share | 0.50 | 0.49  | 0.51  | 0.54  | 0.53  | 0.55  | rose by 4.0\u00A0points (2.6\u2060–\u20605.4) since
            """)
    void changes_are_told_in_per_cent_times_or_points(
            String unit, double before, double bl, double bh, double now, double low, double high, String words) {
        Change change = Change.between(value(unit, before, bl, bh), value(unit, now, low, high))
                .orElseThrow();

        assertThat(ChangeText.moved(change).strip()).isEqualTo(words);
    }

    private static MetricValue value(String unit, double value, double low, double high) {
        return with(unit, value, new Interval(low, high, "jackknife over people"));
    }

    private static MetricValue with(String unit, Double value, Interval interval) {
        return new MetricValue(
                MAY, "x", 1, Grain.TOTAL, value, unit, 50L, interval, Evidence.MEASURED, null, null, "run");
    }
}
