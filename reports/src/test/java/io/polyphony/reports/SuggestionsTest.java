package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.CLEAR;
import static io.polyphony.reports.FirstScreens.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    @Test
    void many_copies_ask_for_fewer_ready_made_posts_once_the_interval_leaves_the_natural_rate_out() {
        assertThat(rules(new Sample(Sample.MONTH).share("unison_rate", "unison_window=24h", 0.1, 0.05, 0.2)))
                .contains("fewer-ready-made-posts");
        assertThat(rules(new Sample(Sample.MONTH).share("unison_rate", "unison_window=24h", 0.1, 0.02, 0.2)))
                .doesNotContain("fewer-ready-made-posts");
    }

    @Test
    void a_topic_that_stands_out_is_supported_or_offered_less() {
        assertThat(rules(new Sample(Sample.MONTH).topic("tea", 1.8, 1.4, 2.4, CLEAR)))
                .contains("support-what-resonates");
        assertThat(rules(new Sample(Sample.MONTH).topic("tea", 0.5, 0.4, 0.8, CLEAR)))
                .contains("offer-less-of-what-does-not");
    }

    @Test
    void what_is_posted_about_clearly_more_than_it_is_offered_is_to_be_offered_unless_it_earns_less() {
        Sample wanted = wanted(Sample.MONTH, CLEAR);
        assertThat(afterAMonthOf(CLEAR, wanted)).contains("offer-what-is-wanted");
        assertThat(afterAMonthOf(CLEAR, wanted(Sample.MONTH, "no clear difference")))
                .doesNotContain("offer-what-is-wanted");
        assertThat(afterAMonthOf(CLEAR, wanted.topic("tea", 1.0, 0.8, 1.2, "no clear difference")))
                .contains("offer-what-is-wanted");
        assertThat(afterAMonthOf(CLEAR, wanted(Sample.MONTH, CLEAR).topic("tea", 0.5, 0.4, 0.8, CLEAR)))
                .doesNotContain("offer-what-is-wanted");
    }

    /** Pieces of the month before are posted, too: of one month alone nothing is said. */
    @Test
    void what_is_wanted_in_one_month_is_not_yet_to_be_offered() {
        assertThat(rules(wanted(Sample.MONTH, CLEAR))).doesNotContain("offer-what-is-wanted");
        assertThat(afterAMonthOf("no clear difference", wanted(Sample.MONTH, CLEAR)))
                .doesNotContain("offer-what-is-wanted");
    }

    private static Sample wanted(YearMonth month, String verdict) {
        return new Sample(month).topic("topic_take_up", "tea", 2.1, 1.6, 2.9, verdict);
    }

    private static List<String> afterAMonthOf(String verdict, Sample sample) {
        YearMonth before = Sample.MONTH.minusMonths(1);
        return report(sample, Map.of(before, wanted(before, verdict).values()), List.of()).suggestions().stream()
                .map(Suggestion::rule)
                .toList();
    }

    @Test
    void a_brand_whose_posts_clearly_earn_less_is_to_be_asked_about() {
        assertThat(brand(20, 18, 22))
                .filteredOn(suggestion -> suggestion.rule().equals("ask-about-the-brand"))
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.because())
                        .startsWith("A brand post earned 20 engagements, 33\u00A0% less (")
                        .endsWith(") than in January (30)."));
        assertThat(brand(29, 26, 32)).extracting(Suggestion::rule).doesNotContain("ask-about-the-brand");
        assertThat(brand(40, 36, 44)).extracting(Suggestion::rule).doesNotContain("ask-about-the-brand");
    }

    private static List<Suggestion> brand(double now, double low, double high) {
        YearMonth january = Sample.MONTH.minusMonths(2);
        Sample then = new Sample(january).ratio("engagements_per_post", "voice=brand", 30, 27, 33);
        Sample sample = new Sample(Sample.MONTH).ratio("engagements_per_post", "voice=brand", now, low, high);
        return report(sample, Map.of(january, then.values()), List.of()).suggestions();
    }

    @Test
    void hiring_is_not_judged_by_likes() {
        assertThat(rules(new Sample(Sample.MONTH).topic("hiring", 0.5, 0.4, 0.8, CLEAR)))
                .doesNotContain("offer-less-of-what-does-not");
    }

    @Test
    void own_words_are_to_be_kept_where_the_interval_starts_at_half() {
        assertThat(rules(new Sample(Sample.MONTH).share("own_voice_rate", "", 0.6, 0.5, 0.7)))
                .contains("keep-own-words");
        assertThat(rules(new Sample(Sample.MONTH).share("own_voice_rate", "", 0.6, 0.49, 0.7)))
                .doesNotContain("keep-own-words");
    }

    @Test
    void a_load_that_few_carry_is_to_be_spread() {
        assertThat(rules(new Sample(Sample.MONTH).share("top_decile_share", "", 0.7, 0.6, 0.8)))
                .contains("spread-the-load");
    }

    @Test
    void where_little_is_known_the_advice_is_to_wait_or_to_deliver() {
        assertThat(rules(new Sample(Sample.MONTH)
                        .ratio("engagement_amplification", "", 3, 2, 4)
                        .people("authors", "voice=employee", 25)))
                .containsExactly("too-early");
        assertThat(rules(new Sample(Sample.MONTH))).containsExactly("both-voices");
        assertThat(rules(new Sample(Sample.MONTH).pointOnly("engagement_amplification", "", 3)))
                .containsExactly("more-voices");
        assertThat(rules(new Sample(Sample.MONTH).suppressed("engagement_amplification", "", "ratio")))
                .containsExactly("more-voices");
    }

    @Test
    void where_nothing_calls_for_a_change_none_is_advised() {
        assertThat(rules(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 3, 2, 4)))
                .containsExactly("no-change");
    }

    @Test
    void a_mandatory_text_is_what_to_stop_and_then_the_rate_is_not_said_again() {
        UnisonMoment moment =
                new UnisonMoment(Instant.parse("2031-03-02T10:00:00Z"), 19, 50, "offered", Request.MANDATORY);
        Sample sample = new Sample(Sample.MONTH).share("unison_rate", "unison_window=24h", 0.1, 0.05, 0.2);

        assertThat(report(sample, Map.of(), List.of(moment)).suggestions())
                .extracting(Suggestion::rule)
                .contains("stop-mandatory-texts")
                .doesNotContain("fewer-ready-made-posts");
    }

    @Test
    void advice_says_for_how_long_it_has_been_the_same() {
        YearMonth february = Sample.MONTH.minusMonths(1);
        YearMonth january = Sample.MONTH.minusMonths(2);
        ReportRecord report = report(
                new Sample(Sample.MONTH).topic("tea", 1.8, 1.4, 2.4, CLEAR),
                Map.of(
                        february,
                                new Sample(february)
                                        .topic("tea", 1.7, 1.3, 2.3, CLEAR)
                                        .values(),
                        january,
                                new Sample(january)
                                        .topic("tea", 1.7, 0.9, 2.3, "")
                                        .values()),
                List.of());

        assertThat(report.suggestions().get(0).because()).endsWith("it has been so for two months in a row.");
    }

    @Test
    void advice_to_deliver_names_the_voice_that_is_missing() {
        Sample brand = new Sample(Sample.MONTH).count("engagements", "voice=brand", 900, "count");
        Sample employees = new Sample(Sample.MONTH).count("engagements", "voice=employee", 900, "count");

        assertThat(advice(brand)).startsWith("Start delivering employees' posts and their counts");
        assertThat(advice(employees)).startsWith("Start delivering the counts of the brand's own posts too");
        assertThat(advice(new Sample(Sample.MONTH))).startsWith("Start delivering what posts earned, employees' and");
    }

    private static String advice(Sample sample) {
        return report(sample).suggestions().get(0).proposal();
    }

    private static List<String> rules(Sample sample) {
        return report(sample).suggestions().stream().map(Suggestion::rule).toList();
    }
}
