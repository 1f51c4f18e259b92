package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.1  | 2.4  | 4.0  | Employees together earned 3.1\u00A0times the engagement of the brand's channels
            0.4  | 0.2  | 0.9  | Employees together earned 0.40\u00A0times the engagement of the brand's channels
            1.2  | 0.9  | 1.6  | No clear difference in engagement between employees' voices and the brand's channels
            0.9  | 0.6  | 1.0  | No clear difference in engagement between employees' voices and the brand's channels
            1.3  | 1.0  | 1.7  | No clear difference in engagement between employees' voices and the brand's channels
            """)
    void headline_claims_a_difference_only_if_the_interval_leaves_one_out(
            double value, double low, double high, String headline) {
        Sample sample = new Sample(Sample.MONTH).ratio("engagement_amplification", "", value, low, high);

        assertThat(report(sample).headline()).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource({
        "1,One person together",
        "9,Nine people together",
        "10,10 people together",
        "1840,'1,840 people together'"
    })
    void people_are_counted_in_words_below_ten_and_one_is_singular(double people, String start) {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 3, 2, 4)
                .count("authors", "voice=employee", people, "people");

        assertThat(report(sample).headline()).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({
        "5, PEOPLE_5, About five people together earned",
        "85, PEOPLE_5, About 85 people together earned",
        "0, PEOPLE_5, Fewer than five people together earned",
        "0, PEOPLE_10, Fewer than 10 people together earned"
    })
    void people_that_are_rounded_are_not_told_as_exact(double people, Rounding rounding, String start) {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 3, 2, 4)
                .people("authors", "voice=employee", people)
                .rounded(rounding);

        assertThat(report(sample).headline()).startsWith(start);
    }

    @Test
    void a_clear_change_from_last_month_is_the_headline_and_what_stands_is_not() {
        YearMonth february = Sample.MONTH.minusMonths(1);
        Sample then = new Sample(february)
                .ratio("engagement_amplification", "", 3, 2, 4)
                .share("own_voice_rate", "", 0.3, 0.26, 0.34);
        Sample now = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 3.1, 2, 4.2)
                .share("own_voice_rate", "", 0.5, 0.46, 0.54);

        assertThat(report(now, Map.of(february, then.values()), List.of()).headline())
                .isEqualTo("The share of posts in people's own words rose by 20\u00A0points since February");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50 | 19 | MANDATORY | About 50 people posted one text within 19 minutes, after a mandatory request
            50 | 19 | VOLUNTARY | About 50 people posted one text within 19 minutes, after a request
            50 | 19 |           | About 50 people posted one text within 19 minutes, a text of the programme's
            5  | 19 | MANDATORY | We can't tell yet what employees' voices added
            50 | 61 | MANDATORY | We can't tell yet what employees' voices added
            """)
    void many_people_at_once_are_the_headline_with_what_they_were_asked(
            int people, long minutes, Request request, String headline) {
        UnisonMoment moment =
                new UnisonMoment(Instant.parse("2031-03-02T10:00:00Z"), minutes, people, "offered", request);

        assertThat(report(new Sample(Sample.MONTH), Map.of(), List.of(moment)).headline())
                .isEqualTo(headline);
    }
}
