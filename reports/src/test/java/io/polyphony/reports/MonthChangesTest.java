package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Compared;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthChangesTest {
    private static final String OWN = "own_voice_rate";

    @Test
    void a_month_is_compared_with_the_one_before_the_first_shown_and_last_year() {
        Months months = months(Map.of(1, 0.5, 5, 0.3, 12, 0.7), 0.5);

        assertThat(months.changes().all())
                .extracting(Told::since)
                .containsExactlyInAnyOrder(Since.LAST_MONTH, Since.FIRST_SHOWN, Since.LAST_YEAR);
        assertThat(months.changes().of(Since.LAST_YEAR, OWN, Grain.TOTAL))
                .hasValueSatisfying(told -> assertThat(told.change().size()).isNegative());
        assertThat(months.span()).hasSize(6);
    }

    @Test
    void a_slow_change_that_no_month_shows_is_told_of_the_whole_span() {
        Months months = months(Map.of(1, 0.49, 2, 0.47, 3, 0.45, 4, 0.43, 5, 0.41), 0.51);

        assertThat(months.changes().of(Since.LAST_MONTH, OWN, Grain.TOTAL).map(Told::clear))
                .contains(false);
        assertThat(months.changes().widest(OWN, Grain.TOTAL).map(Told::since)).contains(Since.FIRST_SHOWN);
    }

    @Test
    void two_months_are_compared_once() {
        assertThat(months(Map.of(1, 0.5), 0.5).changes().all()).hasSize(1);
    }

    @Test
    void the_interval_that_the_run_told_counts_for_the_run_that_is_shown_alone() {
        assertThat(told(Sample.RUN).change().interval().high() - 0.05).isCloseTo(0.01, within(1e-9));
        assertThat(told(Sample.RUN).clear()).isTrue();
        assertThat(told("another").clear()).isFalse();
    }

    private static Told told(String run) {
        YearMonth before = Sample.MONTH.minusMonths(1);
        RunFacts facts = Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of())
                .comparing(List.of(new Compared(before, run, OWN, "", 0.01)));
        MonthInput input = new MonthInput(
                List.of(),
                own(Sample.MONTH, 0.55).values(),
                Map.of(before, own(before, 0.5).values()),
                facts);
        return new Months(input).changes().all().get(0);
    }

    @Test
    void of_months_in_which_nothing_changed_at_most_five_in_100_have_a_clear_change() {
        SplittableRandom random = new SplittableRandom(7);
        int months = 2_000;
        int wolf = 0;
        for (int i = 0; i < months; i++) {
            Sample then = new Sample(Sample.MONTH.minusMonths(1));
            Sample now = new Sample(Sample.MONTH);
            for (String metric : List.of(OWN, "unison_rate")) {
                String grain = metric.equals(OWN) ? "" : "unison_window=24h";
                drawn(then, metric, grain, random);
                drawn(now, metric, grain, random);
            }
            boolean clear = new Months(input(now, Map.of(then.values().get(0).month(), then.values())))
                    .changes().all().stream().anyMatch(Told::clear);
            wolf += clear ? 1 : 0;
        }

        assertThat(wolf / (double) months).isBetween(0.03, 0.06);
    }

    private static void drawn(Sample sample, String metric, String grain, SplittableRandom random) {
        double value = 0.4 + 0.02 * random.nextGaussian();
        sample.share(metric, grain, value, value - 0.0392, value + 0.0392);
    }

    /** Months back and their shares of own words, each 4 points either way. */
    private static Months months(Map<Integer, Double> earlier, double now) {
        Map<YearMonth, List<MetricValue>> published = new TreeMap<>();
        earlier.forEach((back, share) -> {
            YearMonth month = Sample.MONTH.minusMonths(back);
            published.put(month, own(month, share).values());
        });
        return new Months(input(own(Sample.MONTH, now), published));
    }

    private static Sample own(YearMonth month, double share) {
        return new Sample(month).share(OWN, "", share, share - 0.04, share + 0.04);
    }

    private static MonthInput input(Sample now, Map<YearMonth, List<MetricValue>> earlier) {
        return new MonthInput(
                List.of(), now.values(), earlier, Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of()));
    }
}
