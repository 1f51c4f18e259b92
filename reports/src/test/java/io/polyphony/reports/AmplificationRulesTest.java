package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.report;
import static io.polyphony.reports.FirstScreens.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.schemas.metric.Rounding;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmplificationRulesTest {
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
    void where_it_is_not_shown_how_many_are_behind_it_nobody_is_told_that_they_are_few() {
        ReportRecord report = report(new Sample(Sample.MONTH).ofUnknownMany("engagement_amplification", "", 1.7));

        assertThat(texts(report))
                .contains("how sure that is can't be shown, to protect people")
                .doesNotContain("ten");
    }

    @Test
    void where_the_brand_posted_too_little_it_is_not_people_who_are_too_few() {
        ReportRecord report = report(ofBrandPosts(8));

        assertThat(texts(report))
                .contains(
                        "brand's own channels on LinkedIn, but we can't tell yet whether that is chance: the brand posted"
                                + " only eight times there, and an interval needs ten posts.",
                        "the engagement of a brand post, without an interval for the same reason.")
                .doesNotContain("people or more");
        assertThat(report.suggestions())
                .contains(new Suggestion(
                        "more-voices",
                        "Don't compare voices in a month with so few posts of the brand's on LinkedIn; ten are the least.",
                        "The comparison with the brand is without an interval: the brand posted only eight times on"
                                + " LinkedIn."));
        Chapter chapter = chapter(report, "amplification");
        assertThat(chapter.headline())
                .isEqualTo("Eight brand posts on LinkedIn: too few to compare with employees' posts");
        assertThat(chapter.tables().get(0).toString()).contains("only eight brand posts on LinkedIn, ten are needed");
    }

    /** The brand's posts on a network where no employee posted are not compared. */
    private static Sample ofBrandPosts(int there) {
        return new Sample(Sample.MONTH)
                .open("engagement_amplification", "", 1.97, 35)
                .open("engagement_amplification", "network=linkedin", 1.97, 35)
                .open("engagement_amplification_per_post", "", .153, 35)
                .count("posts", "voice=employee", 103, "posts")
                .count("posts", "network=linkedin;voice=employee", 103, "posts")
                .count("posts", "voice=brand", there + 8, "posts")
                .count("posts", "network=linkedin;voice=brand", there, "posts")
                .count("posts", "network=facebook;voice=brand", 8, "posts");
    }

    @Test
    void enough_of_either_voice_are_never_called_too_few() {
        ReportRecord report = report(ofBrandPosts(12));

        assertThat(texts(report))
                .contains("no interval can be shown, since all is alike, or rests on one person or post");
        assertThat(chapter(report, "amplification").headline()).doesNotContain("few");
        assertThat(report.suggestions()).extracting(Suggestion::because).noneMatch(why -> why.contains("few"));
    }

    @Test
    void people_in_steps_need_more_of_them_than_people_one_by_one() {
        Sample sample = new Sample(Sample.MONTH).open("engagement_amplification", "", 1.5, 10);

        assertThat(texts(report(sample))).contains("an interval needs about fifteen people or more");
    }

    @Test
    void an_interval_that_leaves_one_out_is_not_rounded_to_hold_it() {
        ReportRecord report = report(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 1.15, 1.03, 1.27));

        assertThat(texts(report)).contains("(95\u00A0% interval 1.03\u2060–\u20601.27)");
    }

    @Test
    void followers_that_are_rounded_or_of_unknown_number_are_no_ceiling() {
        Sample open = new Sample(Sample.MONTH).count("audience_ceiling", "voice=employee", 900, "count");
        Sample hidden = new Sample(Sample.MONTH)
                .count("audience_ceiling", "voice=employee", 900, "count", "at least: 2 accounts show \"500+\"");

        Sample rounded = new Sample(Sample.MONTH)
                .count("audience_ceiling", "voice=employee", 20_000, "count")
                .rounded(Rounding.ONE_DIGIT);

        assertThat(texts(report(open))).contains("have 900 followers in all").doesNotContain("at most", "ceiling");
        assertThat(texts(report(rounded)))
                .contains("have about 20,000 followers in all", "accounts that tell no number not at all")
                .doesNotContain("at most", "ceiling");
        assertThat(texts(report(hidden))).contains("at least 900 followers").doesNotContain("at most");
    }

    @Test
    void kinds_of_engagement_that_one_voice_was_not_delivered_with_are_named() {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 1.4, 1.1, 1.9)
                .ratio("engagement_amplification", "network=facebook", .5, .3, .8)
                .ratio("engagement_amplification", "network=x", 1.5, 1.2, 2)
                .count("clicks", "network=facebook;voice=employee", 79, "count")
                .count("clicks", "network=facebook;voice=brand", 78, "count")
                .count("reactions", "network=facebook;voice=brand", 63, "count")
                .count("reposts", "network=facebook;voice=brand", 7, "count")
                .count("reactions", "network=x;voice=employee", 40, "count")
                .suppressed("reactions", "network=x;voice=brand", "count");

        assertThat(amplification(sample).sentences())
                .contains(
                        "No reactions and reposts of employees' posts on Facebook were delivered, those of the brand's were:"
                                + " the ratio is lower for it.")
                .noneMatch(sentence -> sentence.contains("on X were delivered"));
    }

    private static Chapter amplification(Sample sample) {
        return report(sample).chapters().stream()
                .filter(chapter -> chapter.id().equals("amplification"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void posts_are_counted_where_the_ratio_is_and_it_says_where() {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 1.6, 1.1, 2.4)
                .ratio("engagement_amplification", "network=linkedin", 1.6, 1.1, 2.4)
                .count("posts", "voice=employee", 62, "posts")
                .count("posts", "voice=brand", 12, "posts")
                .count("posts", "network=linkedin;voice=employee", 48, "posts")
                .count("posts", "network=x;voice=employee", 14, "posts")
                .count("posts", "network=linkedin;voice=brand", 12, "posts");

        assertThat(texts(report(sample)))
                .contains("1.1\u2060–\u20602.4) on LinkedIn, with 48 posts against 12")
                .doesNotContain("62 posts against");
    }

    /** Where the brand posted elsewhere, too, its posts there do not stand against employees'. */
    @Test
    void posts_of_the_brand_are_those_of_the_networks_compared() {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 1.7, .9, 3.1)
                .ratio("engagement_amplification", "network=linkedin", 1.7, .9, 3.1)
                .count("posts", "voice=employee", 103, "posts")
                .count("posts", "voice=brand", 18, "posts")
                .count("posts", "network=linkedin;voice=employee", 103, "posts")
                .count("posts", "network=linkedin;voice=brand", 10, "posts")
                .count("posts", "network=facebook;voice=brand", 8, "posts");

        assertThat(texts(report(sample))).contains(") on LinkedIn, with 103 posts against 10: no clear difference");
    }

    @Test
    void one_network_is_named_though_nobody_posted_elsewhere() {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 1.7, 1.2, 3.1)
                .ratio("engagement_amplification", "network=linkedin", 1.7, 1.2, 3.1)
                .count("posts", "network=linkedin;voice=employee", 103, "posts")
                .count("posts", "network=linkedin;voice=brand", 10, "posts");

        assertThat(texts(report(sample))).contains("3.1) on LinkedIn");
    }

    /** One share on Facebook brings all that the brand posted there into the ratio. */
    @Test
    void months_that_compare_other_networks_are_not_compared() {
        YearMonth february = Sample.MONTH.minusMonths(1);
        Sample then = new Sample(february)
                .ratio("engagement_amplification", "", .85, .7, 1.1)
                .ratio("engagement_amplification", "network=linkedin", .96, .8, 1.2)
                .suppressed("engagement_amplification", "network=facebook", "ratio")
                .count("authors", "voice=employee", 20, "people");
        Sample now = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 1.97, 1.7, 2.4)
                .ratio("engagement_amplification", "network=linkedin", 1.97, 1.7, 2.4);
        Sample january = new Sample(february.minusMonths(1))
                .ratio("engagement_amplification", "", .85, .7, 1.1)
                .ratio("engagement_amplification", "network=linkedin", .96, .8, 1.2)
                .ratio("engagement_amplification", "network=facebook", .5, .4, .7);
        ReportRecord report =
                report(now, Map.of(february, then.values(), february.minusMonths(1), january.values()), List.of());

        assertThat(report.headline()).startsWith("Employees together earned");
        assertThat(texts(report)).doesNotContain("February");
        assertThat(chapter(report, "amplification").sentences())
                .contains(
                        "The ratio was 0.85 in February, on Facebook and LinkedIn; now it is about LinkedIn, so that the two"
                                + " can't be compared.",
                        "Engagement is compared on Facebook and LinkedIn in January and February, on LinkedIn in March: from one such"
                                + " month to another the ratio also moves because its networks do.");
    }

    @Test
    void without_offered_texts_nothing_is_said_of_own_words_but_that() {
        Sample sample = new Sample(Sample.MONTH)
                .none("own_voice_rate", "", "share", "no offered text to compare posts with")
                .none("voice_class_share", "voice_class=own_words", "share", "no offered text to compare posts with");

        assertThat(texts(report(sample)))
                .contains("can't be told: no offered text was delivered")
                .doesNotContain("People used their own words");
        assertThat(report(sample).chapters()).noneMatch(chapter -> chapter.id().equals("own-voice"));
    }

    @Test
    void posts_that_are_withheld_are_no_posts_that_are_missing() {
        Sample sample = new Sample(Sample.MONTH).suppressed("posts", "voice=employee", "posts");

        assertThat(texts(report(sample)))
                .contains("nothing is shown of employees' posts: withheld: about too few people")
                .doesNotContain("needs people who opted in");
    }

    @Test
    void the_few_whom_most_follow_are_taken_out_of_the_ratio() {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 7.9, 5.8, 10.8)
                .ratio("engagement_amplification_without_most_followed", "", 5.1, 3.9, 6.6);

        assertThat(report(sample).chapters())
                .filteredOn(chapter -> chapter.id().equals("amplification"))
                .flatExtracting(Chapter::sentences)
                .anyMatch(sentence -> sentence.startsWith(
                        "Without the five people whom most follow, the ratio would be 5.1 (3.9\u2060–\u20606.6). "));
    }
}
