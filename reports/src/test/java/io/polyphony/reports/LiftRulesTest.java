package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.findings.LiftRules;
import io.polyphony.reports.values.Months;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiftRulesTest {
    private static Optional<String> said(Sample sample) {
        return LiftRules.sentence(new Months(new MonthInput(
                SampleMonths.definitions(),
                sample.values(),
                Map.of(),
                Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of()))));
    }

    private static Sample lift(double value, double low, double high) {
        return new Sample(Sample.MONTH).ratio("voice_lift", "", value, low, high);
    }

    @Test
    void a_clear_difference_is_told_with_its_interval_and_what_it_is_not() {
        assertThat(said(lift(1.42, 1.08, 1.87)))
                .contains(
                        "The same people on the same networks: their own words got 1.4 times the engagement per impression of"
                                + " the texts they copied (1.1\u2060–\u20601.9). That is observed, not tried out.");
        assertThat(said(lift(.62, .5, .78))).get().asString().contains("got 0.62 times");
    }

    /** On the log scale the interval is ± 0.49, so that 0.70 is seen in four of five: 2.0. */
    @Test
    void without_one_it_says_what_would_be_seen() {
        assertThat(said(lift(1.1, 1.1 / 1.632, 1.1 * 1.632)))
                .contains(
                        "Whether own words earn more than copies can't be told: from the same people they got 1.1 times the"
                                + " engagement per impression (0.7\u2060–\u20601.8); from about 2.0 times on it would be seen.");
    }

    @Test
    void without_an_interval_it_says_so_and_without_a_value_nothing() {
        assertThat(said(new Sample(Sample.MONTH).pointOnly("voice_lift", "", 1.3)))
                .get()
                .asString()
                .endsWith("too few to say whether by chance.");
        assertThat(said(new Sample(Sample.MONTH)
                        .none("voice_lift", "", "ratio", "not comparable: fewer than 30 people")))
                .isEmpty();
        assertThat(said(new Sample(Sample.MONTH).suppressed("voice_lift", "", "ratio")))
                .isEmpty();
    }

    @Test
    void three_months_tell_more_than_one() {
        Sample both = lift(1.1, .7, 1.7).ratio("voice_lift_three_months", "", 1.36, 1.14, 1.62);

        assertThat(said(both))
                .contains(
                        "The same people on the same networks: their own words got 1.4 times the engagement per impression of"
                                + " the texts they copied over three months (1.1\u2060–\u20601.6). That is observed, not tried out.");
    }
}
