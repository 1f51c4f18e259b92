package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.findings.DayRules;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Ask;
import io.polyphony.schemas.run.RunFacts.Request;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayRulesTest {
    private static final Ask MANDATORY = new Ask(Sample.MONTH.atDay(14), Request.MANDATORY);

    @Test
    void a_day_stands_out_on_which_there_were_twice_as_many_copies_as_on_any_other() {
        assertThat(sentence(days(14, 55, 50), List.of(), MANDATORY, new Ask(MANDATORY.day(), Request.VOLUNTARY)))
                .isEqualTo(
                        "On 14 March copies stood out: about 50 of about 55 posts, on the day of a mandatory request.");
        assertThat(sentence(days(14, 55, 19), List.of())).startsWith("No day stood out");
    }

    /** Where kinds are not shown, all posts of a day may be copies. */
    @Test
    void copies_do_not_stand_out_beside_a_day_that_may_have_as_many() {
        assertThat(sentence(sample -> days(14, 55, 50).apply(sample).day(31, 30, null, null, null), List.of()))
                .startsWith("No day stood out");
        assertThat(sentence(sample -> days(14, 55, 50).apply(sample).day(31, 25, null, null, null), List.of()))
                .startsWith("On 14 March copies");
    }

    @Test
    void else_the_day_is_named_on_which_there_were_twice_as_many_posts() {
        assertThat(sentence(days(14, 80, 10), List.of(), new Ask(Sample.MONTH.atDay(13), Request.VOLUNTARY)))
                .isEqualTo("On 14 March there were most posts, about 80, on the day after a request.");
    }

    @Test
    void else_it_is_said_that_none_did() {
        assertThat(sentence(days(14, 55, 10), List.of()))
                .isEqualTo("No day stood out; the most posts on one day were about 55.");
    }

    @Test
    void of_requests_that_are_not_known_nothing_is_said() {
        assertThat(sentence(days(14, 80, 10), List.of()))
                .endsWith("about 80, with no request on that day or the day before.");
        assertThat(sentence(days(14, 80, 10), List.of("asks"))).endsWith("about 80.");
        assertThat(sentence(days(1, 80, 10), List.of())).endsWith("about 80.");
    }

    @Test
    void a_day_that_is_not_shown_may_have_more() {
        assertThat(sentence(sample -> days(14, 55, 10).apply(sample).day(31, null, null, null, null), List.of()))
                .startsWith("Among the days that are shown, no day stood out");
    }

    @Test
    void without_days_nothing_is_said() {
        assertThat(DayRules.sentence(new Months(SampleMonths.minimal()))).isEmpty();
    }

    /** Thirty days of 30 posts, 10 of them copies, but one; the last day is added by the test, or is as the others. */
    private static UnaryOperator<Sample> days(int day, int posts, int copies) {
        return sample -> {
            IntStream.rangeClosed(1, 30)
                    .forEach(d -> sample.day(d, d == day ? posts : 30, 15, 5, d == day ? copies : 10));
            return sample;
        };
    }

    private static String sentence(UnaryOperator<Sample> days, List<String> absent, Ask... asks) {
        Sample sample = days.apply(new Sample(Sample.MONTH));
        if (sample.values().size() < 31 * 4) {
            sample.day(31, 30, 15, 5, 10);
        }
        RunFacts quiet = RunFacts.of(Sample.MONTH, Sample.RUN, SampleMonths.COMPANY, SampleMonths.SETTINGS);
        RunFacts facts = new RunFacts(
                quiet.month(),
                quiet.runId(),
                quiet.codeVersion(),
                quiet.company(),
                quiet.settings(),
                List.of(),
                null,
                absent,
                List.of(),
                List.of(asks),
                List.of(),
                List.of(),
                List.of(),
                null);
        return DayRules.sentence(new Months(new MonthInput(List.of(), sample.values(), Map.of(), facts)))
                .orElseThrow();
    }
}
