package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.polyphony.reports.advocates.AdvocatesReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.render.HtmlReport;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that people who take part get. */
class AdvocatesPageTest {
    @Test
    void kinds_of_responses_that_are_all_of_them_are_told_as_all() {
        Sample sample = Programmes.signals(new Sample(Sample.MONTH), 0.5, 0.5, 0.9, 0.3)
                .count("posts", "voice=employee", 481, "posts")
                .count("engagements", "voice=employee", 12_465, "count")
                .count("reactions", "voice=employee", 11_261, "count")
                .count("comments", "voice=employee", 1_204, "count");

        assertThat(texts(page(Programmes.month(sample, Map.of(), List.of(), List.of()))))
                .contains("People responded to them 12,465 times: 11,261 reactions, 1,204 comments.");
    }

    @Test
    void it_says_what_their_voices_did_together() {
        ReportRecord page = page(Programmes.pressed());

        assertThat(page.headline()).isEqualTo("Together, your posts were seen 373,000 times in March 2031");
        assertThat(texts(page))
                .contains(
                        "About 50 of you wrote 481 posts.",
                        "People responded to them 12,465 times; among them are 9,310 reactions, 1,204 comments, 387 reposts.",
                        "In 41\u00A0% of the posts with a text, the words were your own.",
                        "Nobody had asked you for 48\u00A0% of your posts in the 72 hours before; of the month's hours,"
                                + " 62\u00A0% were without a request.");
    }

    @Test
    void without_impressions_it_says_how_many_posts_there_were_and_without_these_that_it_can_not() {
        assertThat(page(Programmes.twelve()).headline()).isEqualTo("Together, you wrote 31 posts in March 2031");
        ReportRecord nothing = page(month(new Sample(Sample.MONTH)));
        assertThat(nothing.headline()).isEqualTo("What your voices did together in March 2031 can't be shown yet");
        assertThat(texts(nothing)).startsWith("There are too few posts or people this month");
    }

    /** What is owed is what was asked for and not made; where one of them is not shown, no number is made up. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "withheld", textBlock = """
            45 | 10       | You had about 45 ideas, and something was made of about 10 | about 35 still wait
            45 | 0        | You had about 45 ideas, and hardly anything was made of them yet | about 45 still wait
            45 | 45       | You had about 45 ideas, and something was made of about 45 | hardly any still waits
            45 | withheld | You had about 45 ideas in twelve months | How many of them wait can't be shown
            """)
    void it_says_what_they_asked_for_and_what_is_owed(double asked, Double made, String headline, String owed) {
        Sample sample = new Sample(Sample.MONTH).people("ideas", "", asked).unit("count");
        Sample both = made == null
                ? sample.suppressed("ideas_published", "", "count")
                : sample.people("ideas_published", "", made).unit("count");
        Chapter wishes = chapter(page(month(both)), "wishes");

        assertThat(wishes.headline()).isEqualTo(headline);
        assertThat(wishes.sentences()).first().asString().contains(owed);
    }

    /** What is owed of a topic is written at its bar only where it is known. */
    @Test
    void each_topic_has_what_is_still_owed() {
        Bars bars = (Bars)
                chapter(page(Programmes.pressed()), "wishes").figures().get(0).data();

        assertThat(bars.bars())
                .extracting(Bar::label, Bar::size, Bar::open, Bar::note)
                .containsExactly(
                        tuple("Field stories", 25.0, 15.0, "about 15 still owed"),
                        tuple("Apprentices", 15.0, null, "owed: not shown"));
    }

    @Test
    void ideas_that_are_not_shown_are_not_called_missing() {
        Chapter none = chapter(page(month(new Sample(Sample.MONTH))), "wishes");
        Chapter withheld = chapter(page(month(new Sample(Sample.MONTH).suppressed("ideas", "", "count"))), "wishes");

        assertThat(none.sentences()).first().asString().startsWith("No ideas of yours are written down yet.");
        assertThat(withheld.headline()).isEqualTo("How many ideas you had can't be shown here");
    }

    @Test
    void topics_that_people_responded_to_are_named_only_if_clear() {
        Sample clear = new Sample(Sample.MONTH).topic("culture", 1.8, 1.4, 2.4, FirstScreens.CLEAR);
        Sample unclear = new Sample(Sample.MONTH).topic("culture", 1.2, 0.9, 1.6, "not " + FirstScreens.CLEAR);

        assertThat(chapter(page(month(clear)), "response").headline())
                .isEqualTo("People responded most to what you wrote about culture");
        assertThat(chapter(page(month(unclear)), "response").headline())
                .startsWith("No topic got clearly more response");
        assertThat(page(month(new Sample(Sample.MONTH))).chapters())
                .extracting(Chapter::id)
                .containsExactly("wishes", "choice", "contact");
    }

    @Test
    void it_says_how_to_leave_and_how_few_are_never_shown() {
        assertThat(String.join(
                        " ", chapter(page(Programmes.pressed()), "choice").sentences()))
                .contains("You can leave whenever you like", "ask them to erase you", "fewer than five people");
        assertThat(String.join(" ", chapter(page(Programmes.strict()), "choice").sentences()))
                .contains("fewer than 10 people");
    }

    /** What was asked of them without a choice is said to them, plainly. */
    @Test
    void it_says_that_they_were_told_to_post() {
        Chapter told = chapter(page(Programmes.pressed()), "told");

        assertThat(texts(page(Programmes.pressed())))
                .contains("On 14 March you were told to post, and were left no choice.");
        assertThat(told.headline()).isEqualTo("Told to post on 14 March: how was it for you?");
        assertThat(told.sentences())
                .satisfiesExactly(
                        who -> assertThat(who).startsWith("Whether you posted or not"),
                        copies -> assertThat(copies)
                                .isEqualTo(
                                        "Of the posts that followed within 24 hours of the one of 14 March, 47\u00A0%"
                                                + " were the suggested text, word for word."),
                        ask -> assertThat(ask).startsWith("Those who run the programme see these numbers"));
        assertThat(chapter(page(Programmes.strict()), "told").sentences()).hasSize(2);
        assertThat(page(Programmes.calm()).chapters()).extracting(Chapter::id).doesNotContain("told");
        assertThat(chapter(page(Programmes.pressed()), "choice").headline())
                .startsWith("It is meant to be your choice");
        assertThat(chapter(page(Programmes.calm()), "choice").headline()).startsWith("It is your choice");
    }

    @Test
    void it_names_whom_to_turn_to_or_says_that_nobody_is_named() {
        MonthInput month = Programmes.calm();

        assertThat(chapter(page(month), "contact").headline()).isEqualTo("Whom to turn to is not set on this page");
        assertThat(chapter(page(month.with(Company.settings())), "contact").headline())
                .isEqualTo("Turn to Mara Lind, voices@lanterns.example");
    }

    static Stream<MonthInput> months() {
        return Stream.of(
                Programmes.pressed(),
                Programmes.calm(),
                Programmes.first(),
                Programmes.twelve(),
                Programmes.strict(),
                SampleMonths.rich(),
                OddMonths.ofTwentySixPeople());
    }

    /** It has no word of how it was made, and compares neither departments nor routes. */
    @ParameterizedTest
    @MethodSource("months")
    void it_is_written_to_them(MonthInput month) {
        String text = Jsoup.parse(HtmlReport.page(page(month))).select("main").text();

        assertThat(text)
                .contains("your choice")
                .doesNotContainIgnoringCase(
                        "withheld",
                        "suppressed",
                        "interval",
                        "department",
                        "advocate",
                        "Design",
                        "enrolled",
                        "most active");
        assertThat(page(month).chapters()).allSatisfy(chapter -> {
            assertThat(chapter.tables()).isEmpty();
            assertThat(chapter.footnotes()).isEmpty();
        });
    }

    private static ReportRecord page(MonthInput month) {
        return new AdvocatesReport().of(month);
    }

    private static MonthInput month(Sample sample) {
        return Programmes.month(sample, Map.of(), List.of(), List.of());
    }
}
