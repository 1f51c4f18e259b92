package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.findings.RepetitionRules;
import io.polyphony.reports.values.Months;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepetitionRulesTest {
    private static List<String> said(Sample sample) {
        return RepetitionRules.sentences(new Months(new MonthInput(
                        List.of(), sample.values(), Map.of(), Sample.facts("Halden", Map.of(), List.of()))))
                .toList();
    }

    @Test
    void a_clear_difference_is_told_of_the_voice_that_has_it() {
        assertThat(said(new Sample(Sample.MONTH)
                        .ratio("repetition_cost", "voice=employee", .81, .6, 1.1)
                        .ratio("repetition_cost", "voice=brand", .7, .55, .9)))
                .containsExactly(
                        "What the brand posted again in the same words on one network got 0.70 times the engagement per impression"
                                + " of the first time (0.55\u2060–\u20600.90).");
    }

    @Test
    void without_an_interval_or_a_value_nothing_is_said() {
        assertThat(said(new Sample(Sample.MONTH)
                        .pointOnly("repetition_cost", "voice=employee", .8)
                        .suppressed("repetition_cost", "voice=brand", "ratio")))
                .isEmpty();
        assertThat(said(new Sample(Sample.MONTH))).isEmpty();
    }
}
