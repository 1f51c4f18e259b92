package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.record.Table;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstScreenTest {
    private static final Map<String, String> PUBLIC = Map.of("privacy.public-figures", "true");
    private static final String CLEAR = "clear after Benjamini–Hochberg";

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
    void a_rate_of_rounded_people_is_told_about_and_without_decimals() {
        Chapter chapter =
                chapter(report(new Sample(Sample.MONTH).census("participation_rate", "", 0.86)), "participation");

        assertThat(chapter.headline()).isEqualTo("About 86\u00A0% of the people who opted in posted");
        assertThat(chapter.tables().get(0).rows().get(0))
                .containsSubsequence("86\u00A0%", "≈\u00A060\u00A0people", "rounded to about 5\u00A0people");
    }

    @Test
    void shares_that_are_missing_to_the_whole_are_said_to_be_withheld() {
        Sample sample = new Sample(Sample.MONTH)
                .point("voice_class_share", "voice_class=own_words", 0.6, 0.5, 0.7)
                .suppressed("voice_class_share", "voice_class=edited", "share");

        assertThat(chapter(report(sample), "own-voice").sentences())
                .last()
                .isEqualTo("Not all classes are shown: what is missing to 100\u00A0% this month is withheld to protect"
                        + " people.");
    }

    @Test
    void a_value_without_interval_is_said_to_be_open() {
        ReportRecord report = report(new Sample(Sample.MONTH).pointOnly("engagement_amplification", "", 5.5));

        assertThat(report.headline()).isEqualTo("We can't tell yet what employees' voices added");
        assertThat(texts(report))
                .contains("5.5\u00A0times", "we can't tell yet")
                .doesNotContain("more than");
    }

    @Test
    void a_withheld_value_is_named_with_its_reason_and_without_a_number() {
        ReportRecord report = report(new Sample(Sample.MONTH).suppressed("engagement_amplification", "", "ratio"));

        assertThat(texts(report))
                .contains(
                        "We can't tell yet",
                        "(withheld: about too few people, mostly about one or two, or it would give such a figure away).");
    }

    @Test
    void nothing_at_all_still_makes_a_first_screen() {
        ReportRecord report = MarketingReport.of(SampleMonths.empty());

        assertThat(report.headline()).isEqualTo("We can't tell yet what employees' voices added");
        assertThat(texts(report)).contains("not measured this month", "no post by an employee is counted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.0 | 1.5 | 2.5 | 3.0 | 2.6 | 3.4 | That is 50\u00A0% more (15\u2060–\u2060105\u00A0%) than in February (2.0).
            3.0 | 2.6 | 3.4 | 2.0 | 1.5 | 2.5 | That is 33\u00A0% less (13\u2060–\u206051\u00A0%) than in February (3.0).
            2.0 | 1.5 | 2.7 | 3.0 | 2.2 | 4.1 | That is no clear change from 2.0\u00A0times in February.
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
    void counts_that_are_not_those_of_the_ratio_are_not_said_to_have_moved_it() {
        YearMonth january = Sample.MONTH.minusMonths(2);
        Sample then = earned(new Sample(january).ratio("engagement_amplification", "", 4, 2.5, 6.4), 9000, 1000);
        Sample now = earned(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 6, 3.7, 9.8), 4200, 700);

        assertThat(texts(report(now, Map.of(january, then.values()), List.of())))
                .doesNotContain("the ratio went");
    }

    private static Sample earned(Sample sample, double employees, double brand) {
        return sample.count("engagements", "voice=employee", employees, "count")
                .count("engagements", "voice=brand", brand, "count")
                .count("authors", "voice=employee", 100, "people")
                .count("posts", "voice=employee", 900, "posts")
                .count("posts", "voice=brand", 60, "posts");
    }

    @Test
    void total_and_single_post_stand_on_one_screen() {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 7.9, 5.8, 10.8)
                .ratio("engagement_amplification_per_post", "", 0.36, 0.28, 0.46);

        assertThat(texts(report(sample)))
                .contains("Together, employees' posts earned 7.9\u00A0times")
                .contains("A single post of theirs earned 0.36\u00A0times the engagement of a brand post (0.28");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.8 | 1.4 | 2.4 | clear after Benjamini–Hochberg     | Tea resonated more than the average topic: 1.8
            0.5 | 0.3 | 0.8 | clear after Benjamini–Hochberg     | Tea resonated less than the average topic: 0.5
            1.8 | 1.4 | 2.4 | not clear after Benjamini–Hochberg | No topic stood out clearly
            1.8 | 1.4 | 2.4 | shrunken                           | No topic stood out clearly
            1.8 | 0.9 | 2.4 | clear after Benjamini–Hochberg     | No topic stood out clearly
            """)
    void a_topic_stands_out_only_if_interval_and_test_agree(
            double value, double low, double high, String verdict, String said) {
        ReportRecord report = report(new Sample(Sample.MONTH).topic("tea", value, low, high, verdict));

        assertThat(texts(report)).contains(said);
    }

    @Test
    void topics_without_intervals_are_not_compared_and_not_drawn() {
        ReportRecord report = report(new Sample(Sample.MONTH).pointOnly("resonance", "topic=tea", 1.4));

        assertThat(texts(report)).contains("We can't tell yet which topics resonate");
        assertThat(chapter(report, "resonance").figures()).isEmpty();
    }

    @Test
    void an_interval_that_leaves_one_out_is_not_rounded_to_hold_it() {
        ReportRecord report = report(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 1.15, 1.03, 1.27));

        assertThat(texts(report)).contains("(95\u00A0% interval 1.03\u2060–\u20601.27)");
    }

    @Test
    void followers_are_a_ceiling_only_if_no_account_hides_their_number() {
        Sample open = new Sample(Sample.MONTH).count("audience_ceiling", "voice=employee", 900, "count");
        Sample hidden = new Sample(Sample.MONTH)
                .count("audience_ceiling", "voice=employee", 900, "count", "at least: 2 accounts show \"500+\"");

        assertThat(texts(report(open))).contains("at most 900 followers");
        assertThat(texts(report(hidden))).contains("at least 900 followers").doesNotContain("at most");
    }

    @Test
    void the_largest_moment_is_told_with_people_about_unless_figures_are_public() {
        List<UnisonMoment> moments = List.of(
                new UnisonMoment(Instant.parse("2031-03-02T10:00:00Z"), 200, 10, null, null),
                new UnisonMoment(Instant.parse("2031-03-03T10:00:00Z"), 1, 5, "five", null));

        ReportRecord report = report(new Sample(Sample.MONTH), Map.of(), moments);

        assertThat(texts(report))
                .contains("On 2 March, about 10 people posted the same text within 3\u00A0h\u00A020\u00A0min.");
        assertThat(texts(report(new Sample(Sample.MONTH), Map.of(), moments, PUBLIC)))
                .contains("On 2 March, 10 people posted the same text");
    }

    @Test
    void every_rule_for_suggestions_fires_on_its_condition_alone() {
        assertThat(rules(new Sample(Sample.MONTH).share("unison_rate", "unison_window=24h", 0.1, 0.05, 0.2)))
                .contains("fewer-ready-made-posts");
        assertThat(rules(new Sample(Sample.MONTH).share("unison_rate", "unison_window=24h", 0.1, 0.02, 0.2)))
                .doesNotContain("fewer-ready-made-posts");
        assertThat(rules(new Sample(Sample.MONTH).topic("tea", 1.8, 1.4, 2.4, CLEAR)))
                .contains("support-what-resonates");
        assertThat(rules(new Sample(Sample.MONTH).topic("tea", 0.5, 0.4, 0.8, CLEAR)))
                .contains("offer-less-of-what-does-not");
        assertThat(rules(new Sample(Sample.MONTH).topic("hiring", 0.5, 0.4, 0.8, CLEAR)))
                .as("hiring is not judged by likes")
                .doesNotContain("offer-less-of-what-does-not");
        assertThat(rules(new Sample(Sample.MONTH).share("own_voice_rate", "", 0.6, 0.5, 0.7)))
                .contains("keep-own-words");
        assertThat(rules(new Sample(Sample.MONTH).share("own_voice_rate", "", 0.6, 0.49, 0.7)))
                .doesNotContain("keep-own-words");
        assertThat(rules(new Sample(Sample.MONTH)
                        .ratio("engagement_amplification", "", 3, 2, 4)
                        .people("authors", "voice=employee", 25)))
                .containsExactly("too-early");
        assertThat(rules(new Sample(Sample.MONTH).share("top_decile_share", "", 0.7, 0.6, 0.8)))
                .contains("spread-the-load");
        assertThat(rules(new Sample(Sample.MONTH))).containsExactly("both-voices");
        assertThat(rules(new Sample(Sample.MONTH).pointOnly("engagement_amplification", "", 3)))
                .containsExactly("more-voices");
        assertThat(rules(new Sample(Sample.MONTH).suppressed("engagement_amplification", "", "ratio")))
                .containsExactly("more-voices");
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
    void advice_of_last_month_is_looked_at_again_with_what_was_done_and_what_came_of_it() {
        YearMonth february = Sample.MONTH.minusMonths(1);
        List<MetricValue> then = new Sample(february)
                .topic("tea", 1.8, 1.4, 2.4, CLEAR)
                .count("posts", "topic=tea;voice=employee", 40, "posts")
                .values();
        Sample now = new Sample(Sample.MONTH)
                .topic("tea", 1.2, 0.9, 1.6, "")
                .count("posts", "topic=tea;voice=employee", 60, "posts");

        Table table = chapter(report(now, Map.of(february, then), List.of()), "advice")
                .tables()
                .get(0);

        assertThat(table.caption()).isEqualTo("Start asking the people who write about tea what they need.");
        assertThat(table.columns()).containsExactly("Measure", "February", "March");
        assertThat(table.rows())
                .containsExactly(
                        List.of("posts", "40", "60"),
                        List.of("resonance", "1.8 (1.4\u2060–\u20602.4)", "1.2 (0.9\u2060–\u20601.6)"));
    }

    @Test
    void advice_of_last_month_is_what_its_report_said_moments_included() {
        YearMonth february = Sample.MONTH.minusMonths(1);
        UnisonMoment moment =
                new UnisonMoment(Instant.parse("2031-02-02T10:00:00Z"), 19, 50, "offered", Request.MANDATORY);
        Sample then = new Sample(february).share("unison_rate", "unison_window=24h", 0.1, 0.05, 0.2);
        Sample now = new Sample(Sample.MONTH).share("unison_rate", "unison_window=24h", 0.01, 0.0, 0.02);
        RunFacts facts = Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of());
        MonthInput input = new MonthInput(
                List.of(),
                now.values(),
                Map.of(february, then.values()),
                Map.of(february, Sample.facts(february, SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of(moment))),
                facts);

        assertThat(chapter(MarketingReport.of(input), "advice").tables()).satisfiesExactly(table -> {
            assertThat(table.caption()).isEqualTo("Stop mandatory requests with ready-made text.");
            assertThat(table.rows())
                    .containsExactly(List.of(
                            "unison rate",
                            "10\u00A0% (5\u2060–\u206020\u00A0%)",
                            "1.0\u00A0% (0.0\u2060–\u20602.0\u00A0%)"));
        });
    }

    @Test
    void there_are_never_more_than_three_suggestions_and_five_sentences() {
        ReportRecord report = MarketingReport.of(SampleMonths.rich());

        assertThat(report.suggestions()).hasSizeBetween(1, 3);
        assertThat(report.sentences()).hasSizeBetween(3, 5);
    }

    @Test
    void headlines_of_chapters_have_at_most_fifteen_words() {
        for (MonthInput input : List.of(SampleMonths.empty(), SampleMonths.minimal(), SampleMonths.rich())) {
            assertThat(MarketingReport.of(input).chapters())
                    .allSatisfy(
                            chapter -> assertThat(chapter.headline().split(" ")).hasSizeLessThanOrEqualTo(15));
        }
    }

    private static Chapter chapter(ReportRecord report, String id) {
        return report.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(Sample sample) {
        return report(sample).suggestions().stream().map(Suggestion::rule).toList();
    }

    private static String texts(ReportRecord report) {
        return String.join("\n", report.sentences().stream().map(Sentence::text).toList());
    }

    private static ReportRecord report(Sample sample) {
        return report(sample, Map.of(), List.of());
    }

    private static ReportRecord report(
            Sample sample, Map<YearMonth, List<MetricValue>> earlier, List<UnisonMoment> moments) {
        return report(sample, earlier, moments, SampleMonths.SETTINGS);
    }

    private static ReportRecord report(
            Sample sample,
            Map<YearMonth, List<MetricValue>> earlier,
            List<UnisonMoment> moments,
            Map<String, String> settings) {
        return MarketingReport.of(new MonthInput(
                List.of(), sample.values(), earlier, Sample.facts(SampleMonths.COMPANY, settings, moments)));
    }
}
