package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.reports.programme.ProgrammeReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RequestEffects;
import io.polyphony.reports.values.RouteComparisons;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.Ask;
import io.polyphony.schemas.run.RunFacts.Request;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the programme report says and advises, rule by rule. */
class ProgrammeRulesTest {
    private static final YearMonth FEBRUARY = Sample.MONTH.minusMonths(1);
    private static final String MANDATORY = "2031-03-14";

    /** The signals of February are 72, 61, 86 and 45 per cent; those of March are given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.71 | 0.60 | 0.85 | 0.44 | No clear sign that it is less people's own thing than in February
            0.48 | 0.60 | 0.85 | 0.44 | Fewer posts come unasked than in February
            0.71 | 0.41 | 0.85 | 0.44 | Fewer are in people's own words than in February
            0.71 | 0.60 | 0.55 | 0.44 | Fewer people stay than in February
            0.71 | 0.60 | 0.85 | 0.29 | Posts are spread more evenly than in February
            0.48 | 0.41 | 0.55 | 0.29 | Fewer posts come unasked, fewer are in people's own words than in February
            0.85 | 0.60 | 0.85 | 0.44 | More posts come unasked than in February
            """)
    void the_headline_is_what_clearly_changed(double unasked, double own, double staying, double tenth, String said) {
        assertThat(report(march(unasked, own, staying, tenth)).headline()).isEqualTo(said);
    }

    @Test
    void copies_after_a_mandatory_request_come_first() {
        Sample sample = Programmes.surge(march(0.48, 0.60, 0.85, 0.44), MANDATORY, "mandatory", 4, 3, 5, 0.5);

        assertThat(report(sample).headline())
                .isEqualTo(
                        "After the mandatory request of 14 March, 50\u00A0% of posts were copies; in February, 15\u00A0%");
    }

    @Test
    void without_a_month_before_nothing_is_compared_and_what_stands_is_said() {
        ReportRecord report = of(march(0.71, 0.60, 0.85, 0.44), Map.of(), List.of());

        assertThat(report.headline()).isEqualTo("Nobody had asked for 71\u00A0% of posts");
        assertThat(texts(report))
                .contains("This is the first month that is known")
                .doesNotContain("change from", "since");
    }

    /** A difference is called one only if it is beyond chance; else it is said that it is not. */
    @Test
    void each_signal_has_a_sentence_with_its_interval_and_its_change() {
        assertThat(texts(report(march(0.48, 0.60, 0.85, 0.44))).lines())
                .satisfiesExactly(
                        voluntary -> assertThat(voluntary)
                                .startsWith(
                                        "Nobody had asked for 48\u00A0% of employees' posts in the 72 hours before"
                                                + " (95\u00A0% interval 42\u2060–\u206054\u00A0%); this share fell by 24\u00A0points ")
                                .endsWith(" since February (72\u00A0%); 42\u00A0% came within 24 hours of a request."),
                        own -> assertThat(own)
                                .isEqualTo("People used their own words in 60\u00A0% of posts with a text"
                                        + " (55\u2060–\u206065\u00A0%); no clear change from February (61\u00A0%)."),
                        staying -> assertThat(staying)
                                .startsWith(
                                        "Of the about 50 people active in January who are still here, 85\u00A0% posted"
                                                + " again in February or March ("),
                        spread ->
                                assertThat(spread).startsWith("The most active tenth wrote 44\u00A0% of the posts ("));
    }

    /** Of posts 48 % were unprompted (42 to 54 %). They are held against what anybody had of the month's hours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.50 | 0.50 | 50\u00A0% lie outside the 72 hours after a request: posts nobody asked for are about as many as if requests made no difference.
            0.70 | 0.70 | 70\u00A0% lie outside the 72 hours after a request: posts nobody asked for are fewer than if requests made no difference.
            0.30 | 0.30 | 30\u00A0% lie outside the 72 hours after a request: posts nobody asked for are more than if requests made no difference.
            0.30 | 0.80 | 30 to 80\u00A0% lie outside the 72 hours after a request, depending on whom they went to.
            0.60 | 0.80 | 60 to 80\u00A0% lie outside the 72 hours after a request: posts nobody asked for are fewer than if requests made no difference.
            0.20 | 0.40 | 20 to 40\u00A0% lie outside the 72 hours after a request: posts nobody asked for are more than if requests made no difference.
            """)
    void posts_nobody_asked_for_are_held_against_the_hours_without_a_request(double least, double most, String said) {
        Sample sample = march(0.48, 0.60, 0.85, 0.44).unprompted(least, most);

        assertThat(texts(of(sample, Map.of(), List.of()))).contains("Of the month's hours, " + said);
    }

    @Test
    void a_headline_of_posts_nobody_asked_for_has_the_hours_too() {
        Sample sample = march(0.48, 0.60, 0.85, 0.44).unprompted(0.3, 0.8);

        assertThat(of(sample, Map.of(), List.of()).headline())
                .isEqualTo("Nobody had asked for 48\u00A0% of posts; without a request: 30 to 80\u00A0% of hours");
    }

    @Test
    void the_table_of_signals_has_the_hours_too() {
        ReportRecord report = report(march(0.48, 0.60, 0.85, 0.44).unprompted(0.7, 0.7));

        assertThat(chapter(report, "signals").tables().get(0).rows().get(0))
                .containsExactly(
                        "Unasked", "the month's hours", "70\u00A0%", "48\u00A0%", "clearly less", Table.NOTHING);
    }

    /** The share fell from 72 to 48 per cent, by 15.5 points at least: a calendar that lost as many may have done it by itself. */
    @ParameterizedTest
    @CsvSource({
        "0.70, 0.70, 0.50, 0.50, true",
        "0.70, 0.70, 0.62, 0.62, false",
        "0.70, 0.70, 0.70, 0.70, false",
        "0.50, 0.50, 0.70, 0.70, false",
        // What one department had may have fallen so far.
        "0.60, 0.70, 0.50, 0.60, true",
    })
    void a_fall_that_the_calendar_may_have_made_is_no_news(
            double leastBefore, double mostBefore, double least, double most, boolean calendar) {
        Sample now = Programmes.surge(march(0.48, 0.60, 0.85, 0.44), MANDATORY, "mandatory", 1, 0.5, 1.9, 0.16);
        Sample before = february().unprompted(leastBefore, mostBefore);
        ReportRecord report = of(now.unprompted(least, most), Map.of(FEBRUARY, before.values()), List.of());

        assertThat(report.headline())
                .isEqualTo(
                        calendar
                                ? "No clear sign that it is less people's own thing than in February"
                                : "Fewer posts come unasked than in February");
        assertThat(texts(report).contains("that these are others may be all that changed"))
                .isEqualTo(calendar);
    }

    @Test
    void a_month_without_requests_is_not_advised_for_what_the_calendar_may_have_made() {
        Sample now = Programmes.surge(march(0.48, 0.60, 0.85, 0.44), MANDATORY, "mandatory", 4, 3, 5, 0.5);
        Sample before = february().unprompted(0.7, 0.7);
        ReportRecord report = of(now.unprompted(0.5, 0.5), Map.of(FEBRUARY, before.values()), List.of());

        assertThat(report.suggestions()).extracting(Suggestion::rule).containsExactly("leave-a-choice");
    }

    /** Copies lead, with what is usual; that many posted is what they were told. */
    @Test
    void after_a_mandatory_request_copies_are_told_before_people() {
        Sample sample = Programmes.surge(march(0.71, 0.60, 0.85, 0.44), MANDATORY, "mandatory", 4.6, 3.1, 6.4, 0.47);
        Programmes.surge(sample, MANDATORY, "voluntary", 2, 1.1, 4, 0.4);
        Programmes.surge(sample, "2031-03-04", "voluntary", 1, 0.5, 2, 0.1);
        Programmes.surge(sample, "2031-03-24", "voluntary", 1, 0.5, 2, 0.19);

        assertThat(texts(report(sample)))
                .contains(
                        "In the 24 hours after the mandatory request of 14 March (another one of that day left a choice), 47\u00A0%"
                                + " (34\u2060–\u206061\u00A0%) of the posts of those who were asked were word-for-word copies of the"
                                + " suggested text; after requests with a choice it was 10 to 19\u00A0%, in February 15\u00A0% of all"
                                + " posts. 4.6\u00A0times (3.1\u2060–\u20606.4) as many people posted as at those hours in other weeks: that"
                                + " is what they were told to do, and no sign of what they want.");
        assertThat(chapter(report(sample), "requests").headline())
                .isEqualTo("After the mandatory request of 14 March, 47\u00A0% of posts were copies, clearly more");
    }

    /** Where no request is marked as mandatory, nobody may have marked any: that people had a choice is not known. */
    @Test
    void that_people_had_a_choice_is_said_only_beside_requests_that_left_none() {
        Sample sample = Programmes.surge(march(0.71, 0.60, 0.85, 0.44), "2031-03-04", "voluntary", 1, 0.5, 2, 0.1);
        Chapter chapter = chapter(report(sample), "requests");

        assertThat(chapter.headline()).isEqualTo("No request was marked as mandatory");
        assertThat(chapter.sentences())
                .anyMatch(text -> text.endsWith(" Their share: after a request it was 10\u00A0%."));
    }

    @Test
    void where_copies_are_not_shown_that_is_said() {
        Sample sample = march(0.71, 0.60, 0.85, 0.44).ratio("surge", surge(14), 4.6, 3.1, 6.4);

        assertThat(texts(report(sample)))
                .contains(
                        "In the 24 hours after the mandatory request of 14 March, how much was copied is not shown (not"
                                + " measured). 4.6\u00A0times");
        assertThat(chapter(report(sample), "requests").headline())
                .isEqualTo("Told to post on 14 March, 4.6\u00A0times as many people posted as usual");
    }

    /** What a request that left a choice is followed by is usual only where no mandatory one is near. */
    @ParameterizedTest
    @CsvSource({"2031-03-12, true", "2031-03-13, false", "2031-03-14, false", "2031-03-15, false", "2031-03-16, true"})
    void usual_are_copies_after_requests_far_from_mandatory_ones(String day, boolean usual) {
        Sample sample = Programmes.surge(new Sample(Sample.MONTH), MANDATORY, "mandatory", 4, 3, 5, 0.5);
        Programmes.surge(sample, day, "voluntary", 1, 0.5, 2, 0.1);
        RequestEffects effects =
                new RequestEffects(new Months(Programmes.month(sample, Map.of(), List.of(), List.of())));

        assertThat(effects.usualCopies()).hasSize(usual ? 1 : 0);
    }

    @Test
    void what_is_passed_on_begins_with_the_news() {
        ReportRecord news = report(march(0.48, 0.60, 0.85, 0.44));
        ReportRecord standing = of(march(0.71, 0.60, 0.85, 0.44), Map.of(), List.of());

        assertThat(news.forward().orElseThrow().line())
                .startsWith(
                        "Fewer posts come unasked than in February. In March 2031, nobody had asked for 48\u00A0% (");
        assertThat(standing.forward().orElseThrow().line())
                .startsWith("In March 2031, nobody had asked for 71\u00A0% (");
    }

    @ParameterizedTest
    @CsvSource({"35, ask-the-enrolled", "0, nothing-clear", ", nothing-clear"})
    void those_who_were_enrolled_by_others_are_to_be_asked(Double people, String rule) {
        Sample sample = march(0.71, 0.60, 0.85, 0.44);
        String enrolled = "join_route=enrolled";
        Sample joined = people == null
                ? sample.suppressed("joined", enrolled, "people")
                : sample.people("joined", enrolled, people);

        assertThat(rules(joined)).containsExactly(rule);
    }

    /** Where they clearly stay less the advice is to stop; it is not given twice. */
    @Test
    void those_who_were_enrolled_are_asked_only_where_it_is_not_clear_that_they_leave() {
        Sample sample = march(0.71, 0.60, 0.85, 0.44)
                .people("joined", "join_route=enrolled", 35)
                .ratio("enrolled_hazard_ratio", "", 1.9, 1.2, 3.0);

        assertThat(rules(sample)).containsExactly("invite-do-not-enrol");
    }

    @Test
    void where_the_tenth_is_too_few_people_the_spread_is_told_by_the_gini_coefficient() {
        Sample sample = new Sample(Sample.MONTH)
                .suppressed("top_decile_share", "", "share")
                .ratio("gini", "", 0.44, 0.38, 0.51)
                .unit("index");

        assertThat(texts(of(sample, Map.of(), List.of()))).contains("one person posts all): 0.44 (");
    }

    @Test
    void what_is_not_known_is_named_with_its_reason() {
        ReportRecord report = new ProgrammeReport()
                .of(Programmes.month(
                        new Sample(Sample.MONTH).suppressed("own_voice_rate", "", "share"),
                        Map.of(),
                        List.of(),
                        List.of("asks", "ideas")));

        assertThat(report.headline()).isEqualTo("We can't tell yet whether it is people's own thing");
        assertThat(texts(report))
                .contains(
                        "We can't tell yet: whether people post unasked (no requests to share were delivered); whether they"
                                + " use their own words (withheld to protect people); whether they stay (it takes three months"
                                + " that are known); how posts are spread (needs employees' posts).");
        assertThat(leftOut(report))
                .contains(
                        List.of("After each request", "no requests to share were delivered"),
                        List.of("Who stays", "it takes more than three months that are known"),
                        List.of("People's ideas", "no ideas were delivered"));
        assertThat(report.chapters()).extracting(Chapter::id).containsExactly("first-90-days", "data");
    }

    private static List<List<String>> leftOut(ReportRecord report) {
        return chapter(report, "data").tables().stream()
                .filter(table -> table.caption().equals("Chapters left out"))
                .map(Table::rows)
                .findFirst()
                .orElseThrow();
    }

    /** February's report advised to answer ideas; its figure is told beside March's, from what both months published. */
    @Test
    void what_was_advised_last_month_is_told_with_its_figure_then_and_now() {
        Sample then = new Sample(FEBRUARY).point("ideas_taken_up", "", 0.22, 0.12, 0.37);
        Sample now = new Sample(Sample.MONTH).point("ideas_taken_up", "", 0.41, 0.30, 0.55);
        Chapter advice = chapter(of(now, Map.of(FEBRUARY, then.values()), List.of()), "advice");

        assertThat(advice.sentences().get(0))
                .startsWith(
                        "“Publish the ideas that wait, or tell people why not.” Ideas taken up: 22\u00A0% in February,"
                                + " 41\u00A0% in March");
        assertThat(advice.tables().get(0).rows())
                .containsExactly(List.of(
                        "Ideas taken up",
                        "22\u00A0% (12\u2060–\u206037\u00A0%)",
                        "41\u00A0% (30\u2060–\u206055\u00A0%)"));
    }

    @Test
    void months_with_a_mandatory_request_are_marked_earlier_ones_too() {
        MonthInput input = Programmes.pressed();
        MonthInput told = new MonthInput(
                input.definitions(),
                input.values(),
                input.published(),
                Map.of(FEBRUARY, Programmes.asked(FEBRUARY, Request.MANDATORY)),
                input.facts());

        assertThat(marked(input)).containsExactly(Sample.MONTH);
        assertThat(marked(told)).containsExactly(FEBRUARY, Sample.MONTH);
        assertThat(marked(Programmes.calm())).isEmpty();
    }

    private static List<YearMonth> marked(MonthInput input) {
        return chapter(new ProgrammeReport().of(input), "signals").figures().stream()
                .map(figure -> (MonthlyPanels) figure.data())
                .findFirst()
                .orElseThrow()
                .mandatory();
    }

    @Test
    void a_month_without_requests_is_advised_only_if_both_hold() {
        Sample both = Programmes.surge(march(0.48, 0.60, 0.85, 0.44), MANDATORY, "mandatory", 4, 3, 5, 0.5);
        Sample copiesAlone = Programmes.surge(march(0.71, 0.60, 0.85, 0.44), MANDATORY, "mandatory", 4, 3, 5, 0.5);
        Sample fallAlone = Programmes.surge(march(0.48, 0.60, 0.85, 0.44), MANDATORY, "mandatory", 4, 3, 5, 0.16);
        Sample hadAChoice = Programmes.surge(march(0.48, 0.60, 0.85, 0.44), MANDATORY, "voluntary", 4, 3, 5, 0.5);

        assertThat(rules(both)).containsExactly("month-without-requests");
        assertThat(rules(copiesAlone)).containsExactly("leave-a-choice");
        assertThat(rules(fallAlone)).containsExactly("nothing-clear");
        assertThat(rules(hadAChoice)).containsExactly("nothing-clear");
    }

    @ParameterizedTest
    @CsvSource({
        "2.1, 1.3, 3.4, leave-a-choice",
        "1.4, 0.9, 2.2, leave-a-choice",
        "1.4, 0.8, 2.5, nothing-clear",
        "0.5, 0.3, 0.8, nothing-clear"
    })
    void people_who_fall_silent_more_often_after_mandatory_requests_are_a_reason_for_a_choice(
            double ratio, double low, double high, String rule) {
        assertThat(rules(march(0.71, 0.60, 0.85, 0.44).ratio("leaving_hazard_ratio", "", ratio, low, high)))
                .containsExactly(rule);
    }

    @Test
    void a_sign_that_people_fall_silent_more_often_is_told_with_how_often_chance_shows_one() {
        Sample sample = march(0.71, 0.60, 0.85, 0.44).ratio("leaving_hazard_ratio", "", 1.4, 0.9, 2.2);

        assertThat(report(sample).suggestions().get(0).because())
                .isEqualTo(
                        "There are signs that people fall silent more often after a mandatory request: 1.4\u00A0times"
                                + " (0.9\u2060–\u20602.2) as often as before it or without one. It is not clear yet: where requests"
                                + " change nothing, chance shows such a sign in up to one of 10 programmes each month.");
    }

    @ParameterizedTest
    @CsvSource({
        "0.85, 0.29, ask-why-so-even",
        "0.85, 0.60, nothing-clear",
        "0.55, 0.44, ask-what-would-help",
        "0.99, 0.44, nothing-clear"
    })
    void people_are_asked_where_posts_suddenly_spread_evenly_or_fewer_stay(double staying, double tenth, String rule) {
        assertThat(rules(march(0.71, 0.60, staying, tenth))).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "enrolled, 0.55, 0.40, 0.70, invite-do-not-enrol",
        "enrolled, 0.85, 0.75, 0.95, nothing-clear",
        "invited, 0.55, 0.40, 0.70, nothing-clear"
    })
    void enrolment_is_to_stop_where_the_enrolled_clearly_stay_less(
            String route, double value, double low, double high, String rule) {
        Sample sample = march(0.71, 0.60, 0.85, 0.44)
                .point("retention", "join_route=own_wish;months_on=3", 0.9, 0.8, 0.95)
                .point("retention", "join_route=" + route + ";months_on=3", value, low, high);

        assertThat(rules(sample)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"1.9, 1.2, 3.0, invite-do-not-enrol", "1.9, 0.9, 3.9, nothing-clear", "0.5, 0.3, 0.9, nothing-clear"})
    void enrolment_is_to_stop_where_the_enrolled_clearly_fall_silent_sooner(
            double ratio, double low, double high, String rule) {
        assertThat(rules(march(0.71, 0.60, 0.85, 0.44).ratio("enrolled_hazard_ratio", "", ratio, low, high)))
                .containsExactly(rule);
    }

    /** Newcombe's example of Wilson's interval (method 3): 81 of 263 has 0.2553 to 0.3662; of 50 people 47 per cent have 0.3370 to 0.6073. */
    @Test
    void copies_after_a_request_count_as_one_draw_for_each_person() {
        Sample sample = Programmes.surge(march(0.71, 0.60, 0.85, 0.44), MANDATORY, "mandatory", 4, 3, 5, 0.47);
        List<RequestEffects.Told> told =
                new RequestEffects(new Months(Programmes.month(sample, earlier(), List.of(), List.of()))).all();

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.copied()).isEqualTo(Comparison.MORE);
            assertThat(one.sinceBefore().orElseThrow().now().interval().low()).isCloseTo(0.3385, within(0.002));
            assertThat(one.sinceBefore().orElseThrow().now().interval().high()).isCloseTo(0.6057, within(0.002));
        });
    }

    @ParameterizedTest
    @CsvSource({"0.22, 0.12, 0.37, answer-ideas", "0.40, 0.28, 0.53, nothing-clear", "0.80, 0.7, 0.9, nothing-clear"})
    void ideas_are_to_be_answered_where_clearly_fewer_than_half_became_something(
            double value, double low, double high, String rule) {
        assertThat(rules(march(0.71, 0.60, 0.85, 0.44).point("ideas_taken_up", "", value, low, high)))
                .containsExactly(rule);
    }

    @Test
    void what_was_asked_for_and_not_given_is_to_be_offered() {
        Sample wanted = ideas(march(0.71, 0.60, 0.85, 0.44), "apprentices", 25, 10);
        Sample given = ideas(march(0.71, 0.60, 0.85, 0.44), "apprentices", 20, 10);
        Sample unknown = march(0.71, 0.60, 0.85, 0.44)
                .people("ideas", "topic=apprentices", 15)
                .suppressed("ideas_published", "topic=apprentices", "count");

        assertThat(report(wanted).suggestions())
                .extracting(Suggestion::proposal)
                .containsExactly("Make something about apprentices.");
        assertThat(rules(given)).containsExactly("nothing-clear");
        assertThat(rules(unknown)).containsExactly("nothing-clear");
    }

    private static Sample ideas(Sample sample, String topic, double asked, double published) {
        return sample.people("ideas", "topic=" + topic, asked)
                .unit("count")
                .people("ideas_published", "topic=" + topic, published)
                .unit("count");
    }

    @ParameterizedTest
    @CsvSource({"10, start-small", "25, start-small", "30, no-verdict"})
    void fewer_than_thirty_start_small(double people, String rule) {
        Sample sample = new Sample(Sample.MONTH).people("opted_in", "", people);

        assertThat(of(sample, Map.of(), List.of()).suggestions())
                .extracting(Suggestion::rule)
                .containsExactly(rule);
    }

    /**
     * From the fourth month on a programme of thirty is not new any more, nor is one that had thirty in an earlier month; one of fewer
     * than can be shown is small.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 30, 30, true",
        "3, 25, 30, true",
        "2, 30, 110, false",
        "3, 30, 30, false",
        "4, 25, 30, false",
        "4, 30, 25, true",
        "12, 30, , true"
    })
    void the_first_90_days_are_for_the_small_and_the_new(int months, double first, Double people, boolean there) {
        Map<YearMonth, List<MetricValue>> earlier = new TreeMap<>();
        IntStream.range(1, months)
                .mapToObj(Sample.MONTH::minusMonths)
                .forEach(month -> earlier.put(
                        month, new Sample(month).people("opted_in", "", first).values()));
        Sample sample = new Sample(Sample.MONTH);
        Sample now =
                people == null ? sample.suppressed("opted_in", "", "people") : sample.people("opted_in", "", people);

        assertThat(of(now, earlier, List.of()).chapters())
                .extracting(Chapter::id)
                .satisfies(chapters ->
                        assertThat(chapters.contains("first-90-days")).isEqualTo(there));
    }

    @Test
    void what_is_not_written_down_is_asked_for() {
        MonthInput input =
                Programmes.month(march(0.71, 0.60, 0.85, 0.44), earlier(), List.of(), List.of("asks", "ideas"));

        assertThat(new ProgrammeReport().of(input).suggestions())
                .extracting(Suggestion::rule)
                .containsExactly("write-requests-down", "ask-for-ideas");
    }

    @Test
    void at_most_three_things_are_advised() {
        assertThat(new ProgrammeReport().of(Programmes.pressed()).suggestions())
                .extracting(Suggestion::rule)
                .containsExactly("month-without-requests", "leave-a-choice", "ask-why-so-even");
    }

    /** Alone a rush is clear; among nineteen requests of which none else is, it may be chance. */
    @Test
    void of_many_requests_one_whose_rush_is_barely_clear_is_not_called_so() {
        Sample sample = new Sample(Sample.MONTH).ratio("surge", surge(1), 1.6, 1.05, 2.44);
        assertThat(effects(sample)).extracting(RequestEffects.Told::surged).containsExactly(Comparison.MORE);

        IntStream.rangeClosed(2, 19).forEach(day -> sample.ratio("surge", surge(day), 1.02, 0.7, 1.5));

        assertThat(effects(sample))
                .hasSize(19)
                .extracting(RequestEffects.Told::surged)
                .containsOnly(Comparison.NO_CLEAR_DIFFERENCE);
    }

    private static String surge(int day) {
        return "ask_day=" + Sample.MONTH.atDay(day) + ";duty=mandatory";
    }

    private static List<RequestEffects.Told> effects(Sample sample) {
        return new RequestEffects(new Months(Programmes.month(sample, Map.of(), List.of(), List.of()))).all();
    }

    /** A value without an interval, one that is withheld, one whose interval starts at nothing. */
    @Test
    void a_rush_that_can_not_be_compared_is_not_called_one() {
        Sample sample = new Sample(Sample.MONTH)
                .pointOnly("surge", surge(1), 3)
                .suppressed("surge", surge(2), "ratio")
                .ratio("surge", surge(3), 3, 0, 9);

        assertThat(effects(sample))
                .extracting(RequestEffects.Told::surged)
                .containsExactly(Comparison.CANNOT_TELL, Comparison.CANNOT_TELL, Comparison.NO_CLEAR_DIFFERENCE);
    }

    /** The pattern has four lines with a verdict each, and nothing that adds them up. */
    @Test
    void the_pressure_pattern_is_four_lines() {
        Table pattern = chapter(new ProgrammeReport().of(Programmes.pressed()), "requests")
                .tables()
                .get(0);

        assertThat(pattern.rows())
                .extracting(row -> row.get(0), row -> row.get(3))
                .containsExactly(
                        tuple("Posting on request", "clear: a rush"),
                        tuple("Copying", "clear: more copies"),
                        tuple("Posting evenly", "clear: fell"),
                        tuple(
                                "Falling silent later",
                                "the month after is not known yet; over all months: clear: more often"));
    }

    /** In the month after a request it is told whether fewer stayed. */
    @Test
    void the_month_after_tells_whether_people_stayed() {
        Sample february = Programmes.surge(february(), "2031-02-20", "mandatory", 4, 3, 5, 0.15);
        ReportRecord report = of(march(0.71, 0.60, 0.55, 0.44), Map.of(FEBRUARY, february.values()), List.of());

        assertThat(chapter(report, "requests").tables().get(0).rows().get(3))
                .containsExactly(
                        "Falling silent later",
                        "fewer stay in the month after, or those asked leave more often",
                        "86\u00A0%, then 55\u00A0%",
                        "clear: fewer stay");
    }

    @Test
    void a_mandatory_request_of_which_nothing_is_measured_is_named() {
        ReportRecord report = of(
                march(0.71, 0.60, 0.85, 0.44), earlier(), List.of(new Ask(Sample.MONTH.atDay(14), Request.MANDATORY)));

        assertThat(texts(report)).contains("There was a mandatory request on 14 March; what followed is not measured.");
        assertThat(report.suggestions()).extracting(Suggestion::rule).containsExactly("ask-about-the-request");
    }

    /** Differences between routes are looked at together, too. */
    @Test
    void routes_are_compared_with_those_who_came_by_own_wish() {
        Sample sample = new Sample(Sample.MONTH)
                .point("retention", "join_route=own_wish;months_on=3", 0.9, 0.8, 0.95)
                .point("retention", "join_route=enrolled;months_on=3", 0.55, 0.4, 0.7)
                .suppressed("retention", "join_route=invited;months_on=3", "share")
                .point("retention", "join_route=enrolled;months_on=6", 0.5, 0.3, 0.7);

        assertThat(new RouteComparisons(new Months(Programmes.month(sample, Map.of(), List.of(), List.of())).now())
                        .all())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.route()).isEqualTo("enrolled");
                    assertThat(told.monthsOn()).isEqualTo(3);
                    assertThat(told.verdict()).isEqualTo(Comparison.LESS);
                });
    }

    private static List<String> rules(Sample sample) {
        return report(sample).suggestions().stream().map(Suggestion::rule).toList();
    }

    private static ReportRecord report(Sample sample) {
        return of(sample, earlier(), List.of());
    }

    private static ReportRecord of(Sample sample, Map<YearMonth, List<MetricValue>> earlier, List<Ask> asks) {
        return new ProgrammeReport().of(Programmes.month(sample, earlier, asks, List.of()));
    }

    private static Map<YearMonth, List<MetricValue>> earlier() {
        return Map.of(FEBRUARY, february().values());
    }

    private static Sample february() {
        return Programmes.signals(new Sample(FEBRUARY), 0.72, 0.61, 0.86, 0.45);
    }

    private static Sample march(double unasked, double own, double staying, double tenth) {
        return Programmes.signals(new Sample(Sample.MONTH), unasked, own, staying, tenth);
    }
}
