package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.texts;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.talent.TalentReport;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.SourceComparisons;
import io.polyphony.schemas.metric.Rounding;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TalentRulesTest {
    private static final YearMonth FEBRUARY = Sample.MONTH.minusMonths(1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | In March 2031,
            2  | In the two months from February to March 2031,
            6  | In the six months from October 2030 to March 2031,
            12 | In the 12 months from April 2030 to March 2031,
            """)
    void the_period_is_said_first(int months, String said) {
        assertThat(texts(report(applied().count("recruiting_months", "", months, "months"))))
                .startsWith(said + " about 40 people applied through what employees shared");
    }

    @Test
    void the_headline_is_the_share_and_no_share_without_a_value() {
        assertThat(report(applied().point("applicant_share", "source=share", 0.24, 0.19, 0.3))
                        .headline())
                .isEqualTo("24\u00A0% of applicants came through what employees shared");
        assertThat(report(applied().suppressed("applicant_share", "source=share", "share"))
                        .headline())
                .isEqualTo("About 40 people applied through what employees shared");
        assertThat(report(withheld()).headline())
                .isEqualTo("How many people applied through what employees shared can't be shown");
    }

    /** Rates of sharing and of job boards with their intervals; the difference must be beyond chance. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.50 | 0.40 | 0.60 | 0.20 | 0.14 | 0.27 | MORE                | were interviewed more often than those from job boards
            0.10 | 0.06 | 0.16 | 0.30 | 0.24 | 0.37 | LESS                | were interviewed less often than those from job boards
            0.30 | 0.20 | 0.42 | 0.24 | 0.18 | 0.31 | NO_CLEAR_DIFFERENCE | Whether they get further than others is not clear
            """)
    void a_difference_is_said_only_if_it_is_beyond_chance(
            double value,
            double low,
            double high,
            double other,
            double otherLow,
            double otherHigh,
            Comparison verdict,
            String said) {
        Sample sample = applied()
                .point("interview_rate", "source=share", value, low, high)
                .point("interview_rate", "source=job_board", other, otherLow, otherHigh);

        assertThat(comparisons(sample).all())
                .singleElement()
                .extracting(SourceComparisons.Told::verdict)
                .isEqualTo(verdict);
        assertThat(texts(report(sample))).contains(said);
    }

    /** Who is credited is withheld then, and what the system says of them is shown and said as such. */
    @Test
    void what_the_system_says_is_told_where_nothing_else_is_shown() {
        ReportRecord report = report(withheld().people("applicants_by_system", "source=share", 20));

        assertThat(report.headline())
                .isEqualTo("About 20 people applied through what employees shared, says the applicant tracking system");
        assertThat(report.sentences().get(0).text())
                .endsWith(" The applicant tracking system names sharing for about 20 people, whoever else referred or"
                        + " sourced them.");
    }

    @Test
    void where_nothing_is_clear_it_is_said_how_large_a_difference_could_have_been_seen() {
        Sample sample = applied()
                .point("submission_rate", "source=share", 0.3, 0.2, 0.42)
                .point("submission_rate", "source=job_board", 0.24, 0.18, 0.31);

        assertThat(texts(report(sample)))
                .contains(
                        "beside 24\u00A0% (18\u2060–\u206031\u00A0%) of those from job boards; with so few people only a difference of about 18\u00A0points");
    }

    /** The difference's interval is Newcombe's: his example (method 10) of 56 of 70 and 48 of 80 has 0.0524 to 0.3339. */
    @Test
    void two_wilson_intervals_make_the_interval_of_newcombe() {
        Sample sample = new Sample(Sample.MONTH)
                .share("hire_rate", "source=share", 0.8, 0.6920, 0.8769)
                .share("hire_rate", "source=job_board", 0.6, 0.4905, 0.7004);

        assertThat(comparisons(sample).all()).singleElement().satisfies(told -> {
            assertThat(told.change().interval().low()).isCloseTo(0.0524, within(0.0005));
            assertThat(told.change().interval().high()).isCloseTo(0.3339, within(0.0005));
        });
    }

    /** Alone the difference is clear; among eight others of which none is, it may be chance. */
    @Test
    void of_many_differences_one_that_is_barely_clear_is_not_called_so() {
        Sample barely = new Sample(Sample.MONTH)
                .share("hire_rate", "source=share", 0.30, 0.22, 0.39)
                .share("hire_rate", "source=job_board", 0.19, 0.14, 0.25);
        assertThat(comparisons(barely).clear()).hasSize(1);

        List.of("referral", "sourced", "careers_site", "brand_social", "other", "unknown")
                .forEach(source -> barely.share("hire_rate", "source=" + source, 0.29, 0.21, 0.38));

        assertThat(comparisons(barely).all()).hasSize(7);
        assertThat(comparisons(barely).clear()).isEmpty();
    }

    @Test
    void one_side_withheld_can_not_be_compared() {
        Sample sample = applied()
                .suppressed("submission_rate", "source=share", "share")
                .point("submission_rate", "source=job_board", 0.6, 0.5, 0.7);

        assertThat(comparisons(sample).all()).isEmpty();
        assertThat(texts(report(sample)))
                .contains("We can't tell yet whether they get further than others: how many submitted their application"
                        + " is not shown (withheld to protect people).");
        assertThat(chapter(report(sample), "further").headline())
                .isEqualTo("Whether applicants through sharing get further can't be told yet");
    }

    @Test
    void a_withheld_step_is_drawn_as_words_and_never_as_zero() {
        Sample sample = applied()
                .people("applicants_submitted", "source=share", 25)
                .people("applicants_submitted", "cohort=open;source=share", 10)
                .suppressed("applicants_interviewed", "source=share", "people");

        assertThat(bars(chapter(report(sample), "funnel")))
                .extracting(Bar::label, Bar::size, Bar::open, Bar::value, Bar::note)
                .containsExactly(
                        tuple("Began to apply", 40.0, null, "about 40", ""),
                        tuple("Submitted", 25.0, 10.0, "about 25", "about 15 fewer"),
                        tuple("Interviewed", null, null, "not shown, to protect people", ""));
    }

    @Test
    void clicks_are_no_people_so_that_none_is_lost_between_them() {
        Sample sample = clicked(applied()).count("recruiting_months", "", 1, "months");

        assertThat(bars(chapter(report(sample), "funnel")))
                .extracting(Bar::label, Bar::size, Bar::value, Bar::note)
                .containsExactly(
                        tuple("Clicks", null, "about 460 clicks", ""),
                        tuple("Applied", 40.0, "about 40", "one for about 12 clicks"));
    }

    /** Clicks may be known of fewer months than applications: what is divided must be of the same months, as the first one tells. */
    @Test
    void clicks_and_applicants_of_other_months_are_not_divided() {
        Sample now = clicked(applied()).count("recruiting_months", "", 2, "months");
        Sample before = new Sample(FEBRUARY).people("applicants", "", 15);
        ReportRecord later = report(now, before);
        ReportRecord both =
                report(now, new Sample(FEBRUARY).people("applicants", "", 15).suppressed("human_clicks", "", "clicks"));

        assertThat(bars(chapter(later, "funnel")).get(1).note()).isEmpty();
        assertThat(chapter(later, "funnel").figures().get(0).subtitle())
                .startsWith(
                        "Applicants through sharing in the two months from February to March 2031, clicks by people in as"
                                + " many of these as clicks are known of;");
        assertThat(chapter(later, "funnel").sentences()).anyMatch(text -> text.contains("the two are not divided"));
        assertThat(chapter(later, "data").sentences()).anyMatch(text -> text.contains(", clicks those of as many"));
        assertThat(bars(chapter(report(now), "funnel")).get(1).note()).isEmpty();
        assertThat(bars(chapter(both, "funnel")).get(1).note()).isEqualTo("one for about 12 clicks");
        assertThat(chapter(both, "funnel").figures().get(0).subtitle())
                .startsWith("Clicks by people and applicants through sharing in the two months");
        assertThat(chapter(both, "data").sentences()).anyMatch(text -> text.startsWith("Applicants, clicks, costs"));
    }

    /** A list that begins with the application sent in has nobody who began and did not submit. */
    @Test
    void a_step_that_nobody_delivered_has_no_bar_and_no_rate() {
        Sample all = applied()
                .people("applicants_submitted", "", 165)
                .people("applicants_submitted", "source=share", 40)
                .point("submission_rate", "source=share", 1, 0.9, 1)
                .point("interview_rate", "source=share", 0.5, 0.4, 0.6);

        assertThat(bars(chapter(report(all), "funnel"))).extracting(Bar::label).containsExactly("Applied");
        assertThat(tables(report(all))).contains("Interviewed, of applicants").doesNotContain("Submitted");

        Sample fewer = applied()
                .people("applicants_submitted", "", 145)
                .people("applicants_submitted", "source=share", 40)
                .point("submission_rate", "source=share", 1, 0.9, 1)
                .point("submission_rate", "source=job_board", 0.8, 0.7, 0.9);
        assertThat(bars(chapter(report(fewer), "funnel")))
                .extracting(Bar::label)
                .containsExactly("Began to apply", "Submitted");
        assertThat(tables(report(fewer))).contains("Submitted, of applicants", "[Submitted");
    }

    private static String tables(ReportRecord report) {
        return Stream.of("funnel", "further")
                .flatMap(id -> report.chapters().stream()
                        .filter(chapter -> chapter.id().equals(id)))
                .flatMap(chapter -> chapter.tables().stream())
                .map(table -> table.caption() + table.rows())
                .collect(joining("\n"));
    }

    /** In two months nobody can have applied 90 days ago: that is no secret. */
    @Test
    void in_a_short_period_nobody_can_have_applied_long_ago() {
        String rows = "90 days ago or earlier";

        assertThat(tables(report(lately(2)))).doesNotContain(rows);
        assertThat(texts(report(lately(2))))
                .contains("it is too early, since nobody can have applied 90 days ago.")
                .doesNotContain("how many earlier is not shown");
        assertThat(tables(report(lately(3)))).contains(rows);
    }

    private static Sample lately(int months) {
        return applied()
                .people("applicants", "cohort=open;source=share", 40)
                .suppressed("applicants", "cohort=settled;source=share", "people")
                .suppressed("submission_rate", "source=share", "share")
                .count("recruiting_months", "", months, "months");
    }

    @Test
    void recruiting_posts_are_told_by_what_is_known_of_them() {
        Sample sample = applied().count("recruiting_posts", "voice=employee", 74, "posts");
        assertThat(chapter(report(sample), "job-posts").sentences()).noneMatch(text -> text.startsWith("Employees'"));

        sample.count("recruiting_clicks", "voice=employee", 348, "count");
        assertThat(chapter(report(sample), "job-posts").sentences())
                .contains("Employees' 74 recruiting posts were clicked 348 times.");

        sample.count("recruiting_impressions", "voice=employee", 9_100, "count");
        assertThat(chapter(report(sample), "job-posts").sentences())
                .contains("Employees' 74 recruiting posts were seen 9,100 times and clicked 348 times.");
    }

    /** Those whom an agency brings are sourced, too. */
    @Test
    void who_is_sourced_comes_from_recruiters_and_agencies() {
        Sample sample = applied()
                .suppressed("applicants", "source=sourced", "people")
                .point("applicant_share", "source=share", 0.24, 0.19, 0.3);

        assertThat(chapter(report(sample), "brought").sentences())
                .contains("Not shown, to protect people: recruiters and agencies. That is not the same as none.");
    }

    @Test
    void where_all_are_open_it_is_too_early() {
        ReportRecord report = report(applied()
                .people("applicants", "cohort=open;source=share", 40)
                .people("applicants_hired", "", 0)
                .suppressed("applicants_hired", "source=share", "people"));

        assertThat(texts(report))
                .contains("About 40 people through sharing applied less than 90 days ago: too early to say whether they"
                        + " will be hired.");
        assertThat(report.suggestions()).extracting(Suggestion::rule).contains("wait-for-outcomes");
    }

    /** A log of applications begins with applying: that all submitted one tells nothing, the stages after it do. */
    @Test
    void how_far_they_get_is_told_by_the_stages_after_applying() {
        Sample sample = applied()
                .point("submission_rate", "source=share", 1, 0.9, 1)
                .point("submission_rate", "source=job_board", 1, 0.95, 1)
                .suppressed("interview_rate", "source=share", "share")
                .suppressed("hire_rate", "source=share", "share");

        assertThat(comparisons(sample).all()).isEmpty();
        assertThat(texts(report(sample)))
                .contains("We can't tell yet whether they get further than others: how many were interviewed or were"
                        + " hired is not shown (withheld to protect people).");
        assertThat(report(sample).chapters()).extracting(Chapter::id).doesNotContain("further");
    }

    @Test
    void where_most_applied_lately_how_far_they_get_is_too_early_to_say_not_withheld() {
        Sample sample = applied()
                .people("applicants", "cohort=open;source=share", 30)
                .people("applicants", "cohort=settled;source=share", 10)
                .suppressed("submission_rate", "source=share", "share")
                .suppressed("interview_rate", "source=share", "share");

        assertThat(texts(report(sample)))
                .contains("We can't tell yet whether they get further than others: it is too early, since about 30"
                        + " people applied less than 90 days ago and only about 10 people earlier.")
                .doesNotContain("protect people");
    }

    @Test
    void where_all_who_applied_early_are_withheld_that_is_said_beside_the_lateness_of_the_others() {
        Sample sample = applied()
                .people("applicants", "cohort=open;source=share", 35)
                .suppressed("applicants", "cohort=settled;source=share", "people");

        assertThat(texts(report(sample)))
                .contains("about 35 people applied less than 90 days ago and how many earlier is not shown.");
        assertThat(texts(report(sample.people("applicants", "cohort=settled", 15))))
                .contains(
                        "about 35 people applied less than 90 days ago and only about 15 people of all sources earlier.");
    }

    @Test
    void hires_of_all_stand_beside_those_through_sharing() {
        assertThat(texts(report(
                        applied().people("applicants_hired", "", 25).people("applicants_hired", "source=share", 5))))
                .contains("Of all who applied, about 25 people were hired so far, about five people of them through"
                        + " sharing.");
        assertThat(texts(report(applied()
                        .people("applicants_hired", "", 25)
                        .suppressed("applicants_hired", "source=share", "people")
                        .people("applicants", "cohort=open;source=share", 15))))
                .contains("Of all who applied, about 25 people were hired so far; how many of them through sharing is"
                        + " not shown (withheld to protect people). About 15 people through sharing applied less than 90"
                        + " days ago: too early to say whether they will be hired.");
        assertThat(texts(report(applied()
                        .suppressed("applicants_hired", "", "people")
                        .people("applicants_hired", "source=share", 5))))
                .contains("Of those through sharing, about five people were hired so far; how many of all is not shown"
                        + " (withheld to protect people).");
        assertThat(texts(report(applied().none("applicants_hired", "", "people", "no hires delivered"))))
                .contains(
                        "How many were hired, of all who applied and through sharing, is not shown (no value: no hires"
                                + " delivered).");
    }

    @Test
    void hires_by_source_are_a_table() {
        Sample sample = applied()
                .people("applicants_hired", "", 25)
                .people("applicants_hired", "source=job_board", 15)
                .suppressed("applicants_hired", "source=share", "people");

        assertThat(chapter(report(sample), "funnel").tables())
                .filteredOn(table -> table.caption().startsWith("Hires by source"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).hasSize(3));
    }

    /** Where links say nothing, sharing is what the system calls so, and readers are told. */
    @Test
    void where_no_link_says_so_sharing_is_what_the_system_files() {
        Sample system = applied()
                .people("applicants_by_system", "source=share", 40)
                .suppressed("applicants_by_link", "source=share", "people");

        assertThat(report(system).headline())
                .isEqualTo("About 40 people applied through what employees shared, as the applicant tracking system"
                        + " files them");
        assertThat(texts(report(system)))
                .contains("only if the applicant tracking system files it so, and nobody referred or sourced the"
                        + " applicant")
                .doesNotContain("a link that an employee shared");
        assertThat(report(system.people("applicants_by_link", "source=job_board", 20))
                        .headline())
                .isEqualTo("About 40 people applied through what employees shared");
    }

    @Test
    void who_says_nothing_that_can_be_shown_has_no_column_bar_or_table() {
        Sample sample = applied()
                .people("applicants_by_any", "source=share", 45)
                .people("applicants_by_system", "source=share", 40)
                .people("applicants_by_word", "source=share", 20)
                .suppressed("applicants_by_link", "source=share", "people")
                .people("applicants_by_link_and_system", "link_source=not_said;system_source=share", 40)
                .suppressed("applicants_by_link_and_system", "link_source=share;system_source=share", "people")
                .people("applicants_by_system_and_word", "own_word=share;system_source=share", 15);

        Chapter chapter = chapter(report(sample), "witnesses");
        assertThat(bars(chapter))
                .extracting(Bar::label)
                .containsExactly("Any of them", "The applicant tracking system", "Their own word");
        assertThat(chapter.tables().get(0).columns())
                .containsExactly("Source", "By any", "By the system", "By own word");
        assertThat(chapter.tables()).hasSize(2);
        assertThat(chapter.sentences())
                .contains(
                        "Left out, since nothing was delivered of it or every figure of it is withheld to protect people:"
                                + " what is said by the link.");
    }

    /** It would be compared with itself. */
    @Test
    void one_who_speaks_alone_is_compared_with_nobody() {
        Sample sample = applied()
                .people("applicants_by_any", "source=share", 45)
                .people("applicants_by_system", "source=share", 45)
                .suppressed("applicants_by_link", "source=share", "people");

        assertThat(report(sample).chapters()).noneMatch(chapter -> chapter.id().equals("witnesses"));
    }

    @Test
    void a_figure_of_jobs_is_rounded_to_jobs() {
        Sample sample = applied().days("time_to_hire", 47, 38, 61).rounded(Rounding.PEOPLE_5);

        assertThat(chapter(report(sample), "time-to-hire")
                        .tables()
                        .get(0)
                        .rows()
                        .get(0))
                .contains("rounded to about 5\u00A0jobs");
    }

    @Test
    void hires_that_are_withheld_or_not_delivered_are_not_judged() {
        Sample few = applied()
                .people("applicants", "cohort=open;source=share", 20)
                .people("applicants_hired", "", 10)
                .suppressed("applicants_hired", "source=share", "people");

        assertThat(rules(few)).contains("too-few-hires").doesNotContain("wait-for-outcomes");
        assertThat(rules(applied())).contains("too-few-hires");
        assertThat(rules(applied().people("applicants_hired", "", 10).people("applicants_hired", "source=share", 5)))
                .doesNotContain("too-few-hires", "wait-for-outcomes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role_family", "location"})
    void openings_are_to_be_shared_where_sharing_brought_at_least_as_many_as_job_boards(String by) {
        assertThat(rules(places(by, 20, 20))).contains("share-where-it-brings");
        assertThat(rules(places(by, 15, 20))).doesNotContain("share-where-it-brings");
        assertThat(rules(places(by, 0, 0))).doesNotContain("share-where-it-brings");
        assertThat(rules(applied().people("applicants", by + "=tea;source=share", 20)))
                .doesNotContain("share-where-it-brings");
    }

    @ParameterizedTest(name = "sharing {0}, job boards {1}")
    @CsvSource({
        "15, 20, Job boards brought more applicants in",
        "20, 20, Sharing brought at least as many as job boards in",
    })
    void of_one_location_it_is_not_said_that_it_is_so_everywhere(int shared, int boards, String headline) {
        assertThat(report(places("location", shared, boards)).chapters())
                .extracting(Chapter::headline)
                .contains(headline + " tea, the only location that can be shown");
    }

    @Test
    void the_cheapest_others_stand_beside_the_cost_of_sharing() {
        Sample sample = applied();
        Map.of("share", 50, "referral", 70, "sourced", 90, "job_board", 60, "careers_site", 20)
                .forEach((source, cost) -> sample.count(
                                "cost_per_applicant", "currency=EUR;source=" + source, cost, "currency")
                        .count("channel_cost", "currency=EUR;source=" + source, 900, "currency"));

        assertThat(texts(report(sample)))
                .contains("An applicant through sharing cost 50\u00A0EUR, beside 20\u00A0EUR from the careers site,"
                        + " 60\u00A0EUR from job boards, 70\u00A0EUR from referrals.");
    }

    private static Sample places(String by, int shared, int boards) {
        return applied()
                .people("applicants", by + "=tea;source=share", shared)
                .people("applicants", by + "=tea;source=job_board", boards);
    }

    @Test
    void tags_are_to_be_kept_where_the_system_has_at_most_half_of_what_links_say() {
        assertThat(rules(named(40, 20))).contains("keep-link-tags");
        assertThat(rules(named(40, 25))).doesNotContain("keep-link-tags");
        assertThat(rules(applied().people("applicants_by_system", "source=share", 5)))
                .as("no link data")
                .doesNotContain("keep-link-tags");
    }

    private static Sample named(int link, int system) {
        return applied()
                .people("applicants_by_link", "source=share", link)
                .people("applicants_by_system", "source=share", system);
    }

    @Test
    void without_costs_nothing_is_said_of_cost_but_that_and_finance_is_asked() {
        ReportRecord report = report(applied());

        assertThat(texts(report))
                .contains(
                        "What an applicant through sharing cost is not known: no cost of sharing was given for each month.");
        assertThat(report.chapters()).extracting(Chapter::id).doesNotContain("cost");
        assertThat(report.suggestions()).extracting(Suggestion::rule).contains("ask-for-costs");
        assertThat(rules(applied().count("channel_cost", "currency=EUR;source=share", 900, "currency")))
                .doesNotContain("ask-for-costs");
    }

    @Test
    void cost_stands_beside_that_of_sources_in_the_same_currency_alone() {
        Sample sample = applied();
        List.of("EUR;source=share", "EUR;source=job_board", "NOK;source=referral")
                .forEach(grain -> sample.count("channel_cost", "currency=" + grain, 900, "currency")
                        .count("cost_per_applicant", "currency=" + grain, 25, "currency"));

        assertThat(texts(report(sample)))
                .contains("An applicant through sharing cost 25\u00A0EUR, beside 25\u00A0EUR from job boards.");
    }

    @Test
    void where_nothing_calls_for_a_change_none_is_advised() {
        Sample sample = applied()
                .people("applicants_hired", "", 10)
                .people("applicants_hired", "source=share", 5)
                .count("channel_cost", "currency=EUR;source=share", 900, "currency");

        assertThat(rules(sample)).containsExactly("no-change");
    }

    @Test
    void a_month_concerns_its_readers_if_people_applied_be_their_number_shown_or_not() {
        TalentReport report = new TalentReport();

        assertThat(report.concerns(Recruits.month(applied()))).isTrue();
        assertThat(report.concerns(Recruits.month(new Sample(Sample.MONTH).suppressed("applicants", "", "people"))))
                .isTrue();
        assertThat(report.concerns(Recruits.month(new Sample(Sample.MONTH)))).isFalse();
        assertThat(report.concerns(
                        Recruits.month(new Sample(Sample.MONTH).none("applicants", "", "people", "nothing delivered"))))
                .isFalse();
    }

    private static Sample clicked(Sample sample) {
        return sample.people("human_clicks", "", 500)
                .unit("clicks")
                .people("human_clicks", "source=share", 460)
                .unit("clicks");
    }

    private static Sample applied() {
        return new Sample(Sample.MONTH).people("applicants", "", 165).people("applicants", "source=share", 40);
    }

    private static Sample withheld() {
        return new Sample(Sample.MONTH).people("applicants", "", 15).suppressed("applicants", "source=share", "people");
    }

    private static ReportRecord report(Sample sample) {
        return new TalentReport().of(Recruits.month(sample));
    }

    private static ReportRecord report(Sample sample, Sample february) {
        MonthInput month = Recruits.month(sample);
        return new TalentReport()
                .of(new MonthInput(
                        month.definitions(), month.values(), Map.of(FEBRUARY, february.values()), month.facts()));
    }

    private static List<String> rules(Sample sample) {
        return report(sample).suggestions().stream().map(Suggestion::rule).toList();
    }

    private static SourceComparisons comparisons(Sample sample) {
        return new SourceComparisons(new MonthValues(Sample.MONTH, sample.values()));
    }

    private static List<Bar> bars(Chapter chapter) {
        return ((Bars) chapter.figures().get(0).data()).bars();
    }
}
