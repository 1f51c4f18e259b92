package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.DisclosureRule;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.Rounding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ratio of 440 and 640 has two digits, too, where 440 is rounded: its digits alone don't tell. */
class RoundedSidesTest {
    @ParameterizedTest(name = "clicks {0}, ratio {1}")
    @CsvSource(delimiter = '|', textBlock = """
            TWO_DIGITS   | TWO_DIGITS   | of counts rounded to two digits
            ONE_DIGIT    | ONE_DIGIT    | of counts rounded to one digit
            THREE_DIGITS | TWO_DIGITS   | ''
            THREE_DIGITS | THREE_DIGITS | ''
            """)
    void a_ratio_of_rounded_counts_says_so(Rounding clicks, Rounding ratio, String note) {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("click_amplification", "network=x", 0.69, 0.37, 1.3)
                .rounded(ratio)
                .count("clicks", "network=x;voice=employee", 440, "count")
                .rounded(clicks);

        assertThat(notes(sample)).isEqualTo(note.isEmpty() ? List.of() : List.of(note));
    }

    /** What is noted of the ratio; the column is not there where nothing is. */
    private static List<String> notes(Sample sample) {
        Behind behind = new Behind(new Months(new MonthInput(
                List.of(derived()),
                sample.values(),
                Map.of(),
                Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of()))));
        Table table = behind.table("Ratios", behind.values(List.of("click_amplification"), "network"));
        return List.of(table.caption() + table.rows()).stream()
                .filter(text -> text.contains("rounded"))
                .map(text -> text.replaceFirst(".*?(of counts rounded to \\w+ digits?).*", "$1"))
                .toList();
    }

    private static MetricDefinition derived() {
        DisclosureRule rule = new DisclosureRule(
                DisclosureRule.Kind.DERIVED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("clicks"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                DisclosureRule.EMPLOYEES,
                0,
                false,
                false,
                false);
        return new MetricDefinition(
                "click_amplification",
                1,
                "active",
                "Click amplification",
                "",
                "",
                "",
                "",
                "ratio",
                "",
                "neither",
                List.of(),
                "people",
                5,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                rule);
    }
}
