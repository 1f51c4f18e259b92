package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.report;
import static io.polyphony.reports.FirstScreens.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeSentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.0 | 1.5 | 2.5 | 3.0 | 2.6 | 3.4 | Together, that is 50\u00A0% more (15\u2060–\u2060105\u00A0%) than in February (2.0).
            3.0 | 2.6 | 3.4 | 2.0 | 1.5 | 2.5 | Together, that is 33\u00A0% less (13\u2060–\u206051\u00A0%) than in February (3.0).
            2.0 | 1.5 | 2.7 | 3.0 | 2.2 | 4.1 | Together, that is no clear change from 2.0\u00A0times in February.
            """)
    void a_change_is_claimed_only_if_its_own_interval_leaves_none_out(
            double before, double low, double high, double now, double nowLow, double nowHigh, String said) {
        YearMonth february = Sample.MONTH.minusMonths(1);
        List<MetricValue> earlier = new Sample(february)
                .ratio("engagement_amplification", "", before, low, high)
                .values();
        Sample sample = new Sample(Sample.MONTH).ratio("engagement_amplification", "", now, nowLow, nowHigh);

        assertThat(texts(report(sample, Map.of(february, earlier), List.of()))).contains(said);
    }

    @Test
    void a_ratio_that_rose_because_the_brand_fell_does_not_look_like_peoples_merit() {
        YearMonth january = Sample.MONTH.minusMonths(2);
        Sample then = earned(new Sample(january).ratio("engagement_amplification", "", 4, 2.5, 6.4), 4000, 1000);
        Sample now = earned(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 6, 3.7, 9.8), 4200, 700);

        assertThat(texts(report(now, Map.of(january, then.values()), List.of())))
                .contains(
                        "Since January the ratio went from 4.0 to 6.0: employees earned 5.0\u00A0% more engagement, the"
                                + " brand's channels 30\u00A0% less.");
    }

    @Test
    void a_ratio_that_is_printed_alike_stayed_where_it_was() {
        YearMonth january = Sample.MONTH.minusMonths(2);
        Sample then = earned(new Sample(january).ratio("engagement_amplification", "", 4.01, 2.5, 6.4), 4010, 1000);
        Sample now = earned(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 4.04, 2.6, 6.5), 4040, 1000);

        assertThat(texts(report(now, Map.of(january, then.values()), List.of())))
                .contains("Since January the ratio stayed at 4.0: employees earned 0.7\u00A0% more engagement, the"
                        + " brand's channels as much.");
    }

    @Test
    void a_clear_rise_that_is_too_small_to_be_printed_is_said_to_be() {
        YearMonth january = Sample.MONTH.minusMonths(2);
        Sample then = earned(new Sample(january).ratio("engagement_amplification", "", 3.96, 3.955, 3.965), 3960, 1000);
        Sample now =
                earned(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 4.04, 4.035, 4.045), 4040, 1000);

        assertThat(texts(report(now, Map.of(january, then.values()), List.of())))
                .contains(
                        "Since January the ratio clearly rose, though to two digits it stays at 4.0: employees earned");
    }

    @Test
    void a_rise_beyond_chance_is_called_one() {
        YearMonth january = Sample.MONTH.minusMonths(2);
        Sample then = earned(new Sample(january).ratio("engagement_amplification", "", 4, 3.6, 4.4), 4000, 1000);
        Sample now = earned(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 6, 5.5, 6.5), 4200, 700);

        assertThat(texts(report(now, Map.of(january, then.values()), List.of())))
                .contains("Since January the ratio clearly rose from 4.0 to 6.0: employees earned");
    }

    @Test
    void where_no_change_is_clear_it_is_said_how_large_one_could_be_and_go_unseen() {
        YearMonth january = Sample.MONTH.minusMonths(2);
        YearMonth february = Sample.MONTH.minusMonths(1);
        Sample then = earned(new Sample(january).ratio("engagement_amplification", "", 4, 2.5, 6.4), 4000, 1000);
        Sample last = new Sample(february).ratio("engagement_amplification", "", 5, 4, 6.25);
        Sample now = earned(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 6, 4.8, 7.5), 4200, 700);

        assertThat(texts(report(now, Map.of(january, then.values(), february, last.values()), List.of())))
                .contains("There is no clear change from February (5.0; a change of less than about 57\u00A0% would"
                        + " often go unseen); since January the ratio went from 4.0 to 6.0");
    }

    @Test
    void counts_that_are_not_those_of_the_ratio_are_not_said_to_have_moved_it() {
        YearMonth january = Sample.MONTH.minusMonths(2);
        Sample then = earned(new Sample(january).ratio("engagement_amplification", "", 4, 2.5, 6.4), 9000, 1000);
        Sample now = earned(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 6, 3.7, 9.8), 4200, 700);

        assertThat(texts(report(now, Map.of(january, then.values()), List.of())))
                .doesNotContain("the ratio went", "the ratio clearly");
    }

    private static Sample earned(Sample sample, double employees, double brand) {
        return sample.count("engagements", "voice=employee", employees, "count")
                .count("engagements", "voice=brand", brand, "count")
                .count("authors", "voice=employee", 100, "people")
                .count("posts", "voice=employee", 900, "posts")
                .count("posts", "voice=brand", 60, "posts");
    }
}
