package io.polyphony.reports.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    private static final YearMonth MONTH = YearMonth.of(2031, 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            voice=employee | count  | 60 | false | ≈ 60 people
            voice=employee | count  | 61 | true  | 61 people
            voice=employee | count  | 1  | true  | 1 person
            voice=brand    | count  | 68 | false | 68 posts
            voice=brand    | count  | 1  | false | 1 post
            voice=brand    | people | 3  | false | 3 accounts
            """)
    void n_is_told_with_what_it_counts(String grain, String unit, long n, String publicFigures, String text) {
        SampleSize size = new SampleSize(months(Map.of("privacy.public-figures", publicFigures)));

        assertThat(size.of(value(grain, unit, n)).replace('\u00A0', ' ')).isEqualTo(text);
    }

    @Test
    void several_values_are_told_from_the_smallest_to_the_largest() {
        SampleSize size = new SampleSize(months(Map.of()));
        MetricValue one = value("topic=tea", "ratio", 35L);

        assertThat(size.span(List.of(one, value("topic=kites", "ratio", 120L)), one))
                .isEqualTo("about 35 to 120 people");
        assertThat(size.span(List.of(value("topic=tea", "ratio", null)), one)).isEqualTo("number of people not shown");
    }

    private static Months months(Map<String, String> settings) {
        RunFacts facts = RunFacts.of(MONTH, "r", "Nonesuch", settings);
        return new Months(new MonthInput(List.of(), List.of(), Map.of(), facts));
    }

    private static MetricValue value(String grain, String unit, Long n) {
        return new MetricValue(
                MONTH, "m", 1, Grain.parse(grain), 1.0, unit, n, Interval.CENSUS, Evidence.MEASURED, null, null, "r");
    }
}
