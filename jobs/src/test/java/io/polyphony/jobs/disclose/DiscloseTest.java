package io.polyphony.jobs.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.audit.Audit;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Wilson;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscloseTest {
    private static final MetricCatalog CATALOG = MetricCatalog.discover();
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Settings PUBLIC = new Settings("x", 1, Privacy.PUBLIC_FIGURES, 7, 0.05);
    private static final Grain OWN = Grain.of("voice", "employee");
    private static final Grain LINKEDIN = OWN.with("network", "linkedin");
    private static final Grain X = OWN.with("network", "x");

    @Test
    void fewerThanFivePeopleAreNotShown() {
        Values values = disclosed(sum("posts", OWN, 4, 40));

        assertThat(values.at("posts", OWN).value()).isNull();
        assertThat(values.at("posts", OWN).n()).isNull();
        assertThat(values.at("posts", OWN).suppressed()).isEqualTo("confidential");
    }

    @Test
    void aDepartmentNeedsTenPeople() {
        Values values = disclosed(
                people("headcount", Grain.TOTAL, 300),
                people("headcount", Grain.of("department", "A"), 9),
                people("headcount", Grain.of("department", "B"), 100),
                people("headcount", Grain.of("department", "C"), 191));

        assertThat(values.at("headcount", Grain.of("department", "A")).value()).isNull();
        assertThat(values.at("headcount", Grain.of("department", "B")).value()).isEqualTo(100);
        assertThat(values.at("headcount", Grain.TOTAL).rounded()).isEqualTo("people_5");
    }

    @Test
    void aSumOfOneStarIsNotShown() {
        Values values = disclosed(
                Finding.census("impressions", OWN, 1000, 20, new Disclosure(20, 1000, 900, 60)),
                Finding.census("clicks", OWN, 1000, 20, new Disclosure(20, 1000, 100, 90)));

        assertThat(values.at("impressions", OWN).value()).isNull();
        assertThat(values.at("clicks", OWN).value()).isEqualTo(1000);
    }

    /** The review's first attack: 6,406 − 2,165 − 1,417 − 2,811 = 13. */
    @Test
    void aPartIsNotToldByTheSumAndTheOtherParts() {
        Values values = disclosed(
                sum("reactions", OWN, 90, 2811),
                sum("comments", OWN, 90, 1417),
                sum("clicks", OWN, 90, 2165),
                sum("reposts", OWN, 3, 13),
                sum("engagements", OWN, 90, 6406));

        assertThat(values.at("reposts", OWN).value()).isNull();
        assertThat(values.shownExactly("reactions", "comments", "clicks", "engagements"))
                .isLessThan(4);
    }

    @Test
    void aCellIsNotToldByTheTotalAndTheOthers() {
        Values values =
                disclosed(sum("clicks", OWN, 90, 9000), sum("clicks", X, 3, 1000), sum("clicks", LINKEDIN, 90, 8000));

        assertThat(values.at("clicks", X).value()).isNull();
        assertThat(values.at("clicks", OWN).value()).isNotNull();
        assertThat(values.shownExactly("clicks")).isLessThan(2);
    }

    /** Ideas are another crowd than authors: few of them hide their own rows, and not what many wrote. */
    @Test
    void aTopicIsNamedWhereManyWroteAboutItAlsoWhereFewHadIdeas() {
        Grain topic = Grain.of("topic", "events");
        Grain few = Grain.of("topic", "odd words");
        Values values = disclosed(
                people("authors", OWN, 100),
                people("authors", OWN.with("topic", "events"), 80),
                sum("posts", OWN.with("topic", "events"), 80, 226),
                people("authors", OWN.with("topic", "odd words"), 2),
                sum("posts", OWN.with("topic", "odd words"), 2, 9),
                people("ideas", Grain.TOTAL, 40),
                people("ideas", topic, 2),
                people("ideas", few, 30));

        assertThat(values.at("posts", OWN.with("topic", "events")).value()).isEqualTo(226);
        assertThat(values.find("ideas", topic)).isEmpty();
        assertThat(values.find("posts", OWN.with("topic", "odd words"))).isEmpty();
        assertThat(values.find("ideas", few)).isNotEmpty();
    }

    /** The rest of unknown network is a cell too, though nobody publishes it. */
    @Test
    void theRestIsNotToldEither() {
        Grain rest = OWN.with("network", Grain.REST);
        Values values = disclosed(
                sum("clicks", OWN, 90, 9000), sum("clicks", rest, 2, 1000), sum("clicks", LINKEDIN, 90, 8000));

        assertThat(values.find("clicks", rest)).isEmpty();
        assertThat(values.shownExactly("clicks")).isLessThan(2);
    }

    /** Two cells of the same three people: each is hidden, and so is what they make together. */
    @Test
    void smallCellsOfTheSamePeopleAreNotToldTogether() {
        Grain instagram = OWN.with("network", "instagram");
        Values values = disclosed(
                sum("clicks", OWN, 90, 9000),
                sum("clicks", X, 3, 500),
                sum("clicks", instagram, 3, 500),
                sum("clicks", LINKEDIN, 90, 8000));

        assertThat(values.shownExactly("clicks")).isLessThan(2);
    }

    /** Of 56 clicks at most 7 are another network's: 49 to 56 of one person's 53 is too near. */
    @Test
    void aNetworkThatNoReaderSeesIsNotToldByTheSumAndTheOtherNetworks() {
        Grain x = OWN.with("network", "x");
        Disclosure star = new Disclosure(10, 53, 53, 0);

        assertThat(shownOfStar(star, sum("clicks", x, 5, 7))).isFalse();
        assertThat(shownOfStar(star, sum("clicks", x, 5, 70))).isTrue();
    }

    private static boolean shownOfStar(Disclosure star, Finding elsewhere) {
        Values values = disclosed(new Finding[] {
            people("authors", OWN, 20),
            people("recruiting_authors", OWN, 10),
            sum("posts", OWN, 20, 60),
            elsewhere,
            sum("recruiting_clicks", OWN, 10, 56),
            Finding.census("recruiting_clicks", LINKEDIN, star.total(), 10, star)
                    .asInner(),
            sum("recruiting_clicks", OWN.with("network", "x"), 5, 3).asInner()
        });
        assertThat(values.find("recruiting_clicks", LINKEDIN)).isEmpty();
        return values.shownExactly("recruiting_clicks", "clicks") == 2;
    }

    /** Who clicked on posts about jobs engaged with them: four did with those of one kind, so that 54 to 58 of 58 clicks are the other's. */
    @Test
    void clicksOfAKindAreNotToldByItsEngagements() {
        Grain job = OWN.with("content_kind", "job");
        Grain culture = OWN.with("content_kind", "culture");
        Disclosure star = new Disclosure(10, 55, 47, 1);
        Values values = disclosed(
                people("authors", OWN, 20),
                people("recruiting_authors", OWN, 10),
                sum("recruiting_engagements", OWN, 10, 280),
                sum("recruiting_engagements", culture, 10, 276),
                sum("recruiting_engagements", job, 5, 4),
                sum("recruiting_clicks", OWN, 10, 58),
                Finding.census("recruiting_clicks", culture, 55, 10, star),
                sum("recruiting_clicks", job, 3, 3));

        assertThat(values.at("recruiting_clicks", culture).value()).isNull();
        assertThat(values.shownExactly("recruiting_clicks", "recruiting_engagements"))
                .isLessThan(4);
    }

    @Test
    void countsOfPeopleAreMultiplesOfFiveEverywhere() {
        Values values = disclosed(
                people("headcount", Grain.TOTAL, 303),
                people("opted_in", Grain.TOTAL, 177),
                people("active_advocates", Grain.TOTAL, 91),
                people("authors", OWN, 92),
                rate("participation_rate", Grain.TOTAL, 91.0 / 177, 177),
                sum("posts", OWN, 92, 301));

        assertThat(values.all()).allSatisfy(v -> assertThat(v.n() % 5).isZero());
        double active = values.at("active_advocates", Grain.TOTAL).value();
        double optedIn = values.at("opted_in", Grain.TOTAL).value();
        MetricValue rate = values.at("participation_rate", Grain.TOTAL);
        assertThat(rate.value()).isEqualTo(Math.rint(100 * active / optedIn) / 100);
        assertThat(rate.rounded()).isEqualTo("people_5");
        assertThat(values.at("posts", OWN).value()).isEqualTo(301);
        assertThat(values.at("posts", OWN).rounded()).isNull();
    }

    /** 7.87550525465 is 9742 ÷ 1237; three digits are many pairs, and both sides are shown exactly anyway. */
    @Test
    void aRatioHasThreeDigits() {
        Values values = disclosed(
                sum("impressions", OWN, 90, 9742),
                new Finding(
                        "impression_amplification",
                        Grain.TOTAL,
                        new Estimate(9742.0 / 1237, new Interval(6.12345, 9.87654, "jackknife")),
                        90,
                        Evidence.MEASURED,
                        Disclosure.ofPeople(90)));

        MetricValue ratio = values.at("impression_amplification", Grain.TOTAL);
        assertThat(ratio.value()).isEqualTo(7.88);
        assertThat(ratio.interval().low()).isEqualTo(6.12);
        assertThat(ratio.interval().high()).isEqualTo(9.88);
    }

    /** 18,045 followers in a month, 18,848 in the next: 803 would be those of the one who joined. */
    @Test
    void whoJoinsIsNotToldByTheirFollowers() {
        Disclosure about = new Disclosure(60, 18_045, 2_000, 1_500);
        MetricValue ceiling = disclosed(Finding.census("audience_ceiling", OWN, 18_045, 60, about))
                .at("audience_ceiling", OWN);

        assertThat(ceiling.value()).isEqualTo(18_000);
        assertThat(ceiling.rounded()).isEqualTo("two_digits");
    }

    @Test
    void aTopicOfFewIsNotEvenNamed() {
        Grain secret = OWN.with("topic", "my-illness");
        Grain brand = Grain.of("voice", "brand").with("topic", "my-illness");
        Values values = disclosed(
                people("authors", OWN, 90),
                people("authors", secret, 2),
                people("authors", OWN.with("topic", "culture"), 88),
                sum("posts", secret, 2, 4),
                Finding.census("posts", brand, 1, 1, null));

        assertThat(values.find("authors", secret)).isEmpty();
        assertThat(values.find("posts", secret)).isEmpty();
        assertThat(values.find("posts", brand)).isPresent();
    }

    /** Whether there is an interval follows from n as it is shown, so that it does not tell the exact one. */
    @Test
    void anIntervalNeedsFifteenPeopleAsTheyAreShown() {
        for (int people = 10; people < 20; people++) {
            Finding index = new Finding(
                    "gini",
                    Grain.TOTAL,
                    new Estimate(0.5123, new Interval(0.4, 0.6, "jackknife over people")),
                    people,
                    Evidence.MEASURED,
                    Disclosure.ofPeople(people));
            MetricValue value = disclosed(people("authors", OWN, people), index).at("gini", Grain.TOTAL);

            assertThat(value.interval().known()).isEqualTo(value.n() >= 15);
        }
    }

    /** Ten people or more are behind an interval: of thirteen who wrote about jobs it would leave out three at most. */
    @Test
    void anIntervalOfAKindOfPieceDoesNotTellHowFewWroteOfAnother() {
        Grain job = Grain.of("content_kind", "job");
        for (Grain cell : List.of(job, job.with("role_family", "sales"))) {
            for (int people = 10; people < 30; people++) {
                Finding resonance = new Finding(
                        "kind_resonance",
                        cell,
                        new Estimate(1.2, new Interval(0.9, 1.5, "jackknife over people")),
                        people,
                        Evidence.MEASURED,
                        Disclosure.ofPeople(people));
                Values values = disclosed(
                        people("authors", OWN, people + 4),
                        people("recruiting_authors", OWN, people + 1),
                        people("recruiting_authors", OWN.with("content_kind", "job"), people),
                        resonance);
                MetricValue value = values.at("kind_resonance", cell);
                boolean told = value.value() != null && value.interval().known();

                assertThat(told && values.at("recruiting_authors", OWN).value() < 15)
                        .isFalse();
            }
        }
    }

    /**
     * Where all pieces about recruiting are of one kind, who wrote about the kind are those who wrote about recruiting: known
     * without anything that is shown, so that nothing need be given up for it.
     */
    @Test
    void nothingIsGivenUpForWhatIsKnownWithoutIt() {
        Values values = disclosed(
                people("headcount", Grain.TOTAL, 45),
                people("opted_in", Grain.TOTAL, 45),
                people("active_advocates", Grain.TOTAL, 39),
                people("authors", OWN, 39),
                people("recruiting_authors", OWN, 6),
                people("recruiting_authors", OWN.with("content_kind", "job"), 6));

        assertThat(values.all()).allSatisfy(value -> assertThat(value.value()).isNotNull());
    }

    /** A tenth of fewer than fifty people is fewer than the floor. */
    @Test
    void theMostActiveTenthNeedsFiftyFivePeopleAsTheyAreShown() {
        for (int people = 40; people < 70; people++) {
            Finding share = rate("top_decile_share", Grain.TOTAL, 0.4, people);
            Values values = disclosed(people("authors", OWN, people), share);
            boolean enough = values.at("authors", OWN).value() >= 55;

            assertThat(values.at("top_decile_share", Grain.TOTAL).value() != null)
                    .isEqualTo(enough);
        }
    }

    /** That a rate is there says that it is about five people; beside five who posted it would tell how many it leaves out. */
    @Test
    void aRateNeedsMorePeopleThanTheFloorToBeShown() {
        Finding rate = rate("own_share", Grain.TOTAL, 0.5, 5);

        assertThat(disclosed(people("authors", OWN, 6), rate)
                        .at("own_share", Grain.TOTAL)
                        .suppressed())
                .isEqualTo("confidential");
        assertThat(disclosed(people("authors", OWN, 9), rate)
                        .at("own_share", Grain.TOTAL)
                        .value())
                .isEqualTo(0.5);
    }

    /** Eight posts are by eight people at most: a rate of five of them leaves out three. */
    @Test
    void aRateMindsThePostsBesideIt() {
        Finding rate = rate("own_share", Grain.TOTAL, 0.5, 5);

        assertThat(disclosed(people("authors", OWN, 9), sum("posts", OWN, 9, 9), rate)
                        .at("own_share", Grain.TOTAL)
                        .value())
                .isNull();
        assertThat(disclosed(people("authors", OWN, 9), sum("posts", OWN, 9, 90), rate)
                        .at("own_share", Grain.TOTAL)
                        .value())
                .isNotNull();
    }

    /** Two numbers would tell who posted only what the figure leaves out. */
    @Test
    void whereAllButAFewAreMeantNShowsAll() {
        Finding most = new Finding(
                "own_share",
                Grain.TOTAL,
                new Estimate(0.5, Interval.CENSUS),
                85,
                Evidence.MEASURED,
                Disclosure.ofPeople(85));
        for (int all = 85; all < 90; all++) {
            Values values = disclosed(people("authors", OWN, all), most);
            assertThat((double) values.at("own_share", Grain.TOTAL).n())
                    .isEqualTo(values.at("authors", OWN).value());
        }
    }

    @Test
    void aRatioOfAWithheldSumIsWithheld() {
        Values values = disclosed(
                Finding.census("impressions", OWN, 1000, 20, new Disclosure(20, 1000, 900, 60)),
                rate("impression_amplification", Grain.TOTAL, 3.3, 20));

        assertThat(values.at("impression_amplification", Grain.TOTAL).suppressed())
                .isEqualTo("confidential");
    }

    /** A rate over posts whose impressions are known gives away the engagements of the others. */
    @Test
    void aRateDoesNotTellWhatIsLeftOfTheSum() {
        Finding rate = new Finding(
                "engagement_rate",
                OWN,
                new Estimate(500.0 / 10000, Interval.CENSUS),
                20,
                Evidence.MEASURED,
                Disclosure.ofRate(20, 500));
        Values values = disclosed(sum("engagements", OWN, 20, 1000), sum("impressions", OWN, 20, 10000), rate);

        assertThat(values.at("engagement_rate", OWN).rounded()).isEqualTo("one_digit");
    }

    @Test
    void aShareOfFewPeopleIsCoarseOrHidden() {
        Disclosure whole = new Disclosure(60, 200, 0, 0);
        Finding share = new Finding(
                "repost_rate",
                Grain.TOTAL,
                new Estimate(2.0 / 200, Interval.CENSUS),
                60,
                Evidence.MEASURED,
                Disclosure.ofShare(whole, new Disclosure(2, 2, 1, 1), new Disclosure(60, 198, 9, 8)));

        MetricValue value = disclosed(share).at("repost_rate", Grain.TOTAL);
        assertThat(value.rounded()).isEqualTo("five_points");
        assertThat(value.value()).isZero();
    }

    /** Three who reposted 300 of 500 times would be told to one in sixty by a percentage point. */
    @ParameterizedTest(name = "{0} people made {1} of 500, the first two {2} and {3}")
    @CsvSource({"3, 300, 100, 100", "60, 300, 280, 10"})
    void aSideOfFewPeopleOrOfOneIsHiddenByItsSize(long people, long part, long first, long second) {
        Finding share = new Finding(
                "repost_rate",
                Grain.TOTAL,
                new Estimate(part / 500.0, Interval.CENSUS),
                60,
                Evidence.MEASURED,
                Disclosure.ofShare(
                        new Disclosure(60, 500, first, second),
                        new Disclosure(people, part, first, second),
                        new Disclosure(60, 500 - part, 9, 8)));

        assertThat(disclosed(share).at("repost_rate", Grain.TOTAL).value()).isNull();
    }

    @Test
    void brandsAndPublicFiguresAreShownExactly() {
        Finding brand = Finding.census("posts", Grain.of("voice", "brand"), 3, 3, null);

        assertThat(disclosed(brand).at("posts", Grain.of("voice", "brand")).value())
                .isEqualTo(3);
        assertThat(disclosed(PUBLIC, Before.NOTHING, sum("posts", OWN, 1, 7))
                        .at("posts", OWN)
                        .value())
                .isEqualTo(7);
    }

    @Test
    void anImpossibleValueWithholdsItself() {
        Values values = disclosed(
                people("opted_in", Grain.TOTAL, 70),
                people("active_advocates", Grain.TOTAL, 80),
                rate("participation_rate", Grain.TOTAL, 80.0 / 70, 70));

        assertThat(values.at("participation_rate", Grain.TOTAL).suppressed()).isEqualTo("implausible");
    }

    @Test
    void whatWasWithheldStaysWithheld() {
        List<MetricValue> then = disclosed(sum("posts", OWN, 4, 40)).all();
        Before before = new Before(List.of(Earlier.of(then, Map.of())));

        assertThat(disclosed(Settings.DEFAULT, before, sum("posts", OWN, 50, 400))
                        .at("posts", OWN)
                        .suppressed())
                .isEqualTo("confidential");
    }

    /** 103,468 impressions, then 104,702 with one late post: 1,234 would be one person's. */
    @Test
    void oneLatePostIsNotToldByTheDifference() {
        List<MetricValue> then = disclosed(sum("impressions", OWN, 50, 103_468)).all();
        Finding now = sum("impressions", OWN, 50, 104_702);

        Before one = changed(then, Map.of("impressions", Map.of(OWN, new Disclosure(1, 1234, 1234, 0))));
        Before many = changed(then, Map.of("impressions", Map.of(OWN, new Disclosure(9, 1234, 200, 190))));
        Before nobody = changed(then, Map.of("impressions", Map.of()));
        Before unknown = changed(then, Map.of("clicks", Map.of()));

        assertThat(disclosed(Settings.DEFAULT, one, now).at("impressions", OWN).rounded())
                .isEqualTo("three_digits");
        assertThat(disclosed(Settings.DEFAULT, many, now).at("impressions", OWN).rounded())
                .isNull();
        assertThat(disclosed(Settings.DEFAULT, unknown, now)
                        .at("impressions", OWN)
                        .rounded())
                .isEqualTo("three_digits");
        assertThat(disclosed(Settings.DEFAULT, nobody, now)
                        .at("impressions", OWN)
                        .rounded())
                .isNull();
        Finding muchMore = sum("impressions", OWN, 50, 150_000);
        assertThat(disclosed(Settings.DEFAULT, unknown, muchMore)
                        .at("impressions", OWN)
                        .rounded())
                .isNull();
    }

    @Test
    void aDayIsShownToTheNearestFivePostsAndWithoutN() {
        MetricValue day = disclosed(sum("posts", OWN, 40, 160), day(14, 22, 43)).at("posts_by_day", dayOf(14));

        assertThat(day.value()).isEqualTo(45);
        assertThat(day.rounded()).isEqualTo("posts_5");
        assertThat(day.n()).isNull();
    }

    @Test
    void aDayOfFewPeopleOfNobodyOrOfOneStarIsNotShown() {
        Values values = disclosed(
                sum("posts", OWN, 40, 160),
                day(13, 22, 43),
                day(14, 4, 6),
                day(15, 0, 0),
                days(new Disclosure(9, 30, 27, 1), dayOf(16)));

        assertThat(values.all().stream().filter(v -> v.value() != null).map(MetricValue::grain))
                .containsExactlyInAnyOrder(OWN, dayOf(13));
    }

    /** 100 posts of which one person made 95: with all posts known, 60 ± 2 on the other day would tell the day to 4. */
    @Test
    void theDayOfAStarIsNotToldByTheOtherDays() {
        Finding star = days(new Disclosure(6, 100, 95, 1), dayOf(1));
        Finding[] one = {star, day(2, 20, 60)};
        Finding[] many = Stream.concat(
                        Stream.of(star), IntStream.rangeClosed(2, 20).mapToObj(d -> day(d, 20, 60)))
                .toArray(Finding[]::new);

        assertThat(disclosed(one).at("posts_by_day", dayOf(2)).value()).isNull();
        assertThat(disclosed(many).all().stream().filter(v -> v.value() != null))
                .hasSize(19);
    }

    /** A kind is not told by its day and the other kinds, which are all shown to the nearest five. */
    @Test
    void kindsOfWordsAreNotToldByTheirDay() {
        Finding star = days(new Disclosure(6, 100, 95, 1), dayOf(1).with("words", "copied"));
        Values values = disclosed(
                day(1, 40, 160),
                star,
                days(disclosure(30, 40), dayOf(1).with("words", "own")),
                days(disclosure(20, 20), dayOf(1).with("words", "edited")),
                day(2, 40, 180),
                days(disclosure(30, 60), dayOf(2).with("words", "copied")),
                days(disclosure(30, 60), dayOf(2).with("words", "own")),
                days(disclosure(30, 60), dayOf(2).with("words", "edited")));

        assertThat(values.all().stream()
                        .filter(v -> v.grain().get("day").equals(dayOf(1).get("day")))
                        .filter(v -> v.value() != null && "posts_5".equals(v.rounded())))
                .hasSizeLessThan(3);
    }

    /** Their sum would tell what was rounded on purpose. */
    @Test
    void daysAreShownOnlyWhileAllPostsAreShownExactly() {
        List<MetricValue> then = disclosed(sum("posts", OWN, 50, 1_480)).all();
        Before one = changed(then, Map.of("posts", Map.of(OWN, new Disclosure(1, 1, 1, 0))));
        Values values = disclosed(Settings.DEFAULT, one, sum("posts", OWN, 50, 1_481), day(14, 22, 43));

        assertThat(values.at("posts", OWN).rounded()).isNotNull();
        assertThat(values.at("posts_by_day", dayOf(14)).suppressed()).isEqualTo("confidential");
    }

    /** What all days together were then is not what they are now. */
    @Test
    void aMonthOfDaysCanBePublishedAgainWithMorePosts() {
        Finding[] before = {sum("posts", OWN, 40, 160), day(13, 22, 43), day(14, 20, 41)};
        Before many = changed(disclosed(before).all(), Map.of("posts", Map.of(OWN, disclosure(40, 40))));

        Values values = disclosed(Settings.DEFAULT, many, sum("posts", OWN, 50, 200), day(13, 22, 43), day(14, 40, 81));

        assertThat(values.at("posts_by_day", dayOf(14)).value()).isEqualTo(80);
    }

    @Test
    void whatIsNotDeclaredIsNotPublished() {
        var definitions = new TreeMap<>(CATALOG.definitions());
        definitions.remove("posts");

        assertThatThrownBy(() -> new Disclose(definitions, Settings.DEFAULT, PseudonymKey.demo())
                        .values(MONTH, "run", List.of(sum("posts", OWN, 9, 9)), Before.NOTHING))
                .hasMessageContaining("does not say in its definition how its figures hang together");
    }

    /** Ranges must be wider where the floor is higher. */
    @Test
    void aHigherFloorRoundsPeopleMoreCoarsely() {
        Settings eight = new Settings("x", 8, Privacy.NORMAL, 7, 0.05);
        Values values = disclosed(
                eight,
                Before.NOTHING,
                people("headcount", Grain.TOTAL, 303),
                people("opted_in", Grain.TOTAL, 297),
                sum("posts", OWN, 7, 70));

        assertThat(values.at("headcount", Grain.TOTAL).rounded()).isEqualTo("people_10");
        assertThat(values.at("opted_in", Grain.TOTAL).value() % 10).isZero();
        assertThat(values.at("posts", OWN).value()).isNull();
    }

    /** Whatever the table, the audit, which has another method, can tell nobody in it. */
    @RepeatedTest(40)
    void theAuditTellsNobody(RepetitionInfo repetition) {
        List<Finding> table = new RandomTable(new Random(repetition.getCurrentRepetition())).findings();
        List<MetricValue> values = disclosed(table.toArray(Finding[]::new)).all();

        assertThatCode(() -> Audit.check(List.of(), table, values, Settings.DEFAULT, CATALOG.definitions()))
                .doesNotThrowAnyException();
    }

    /** The same tables as they were measured: if nothing was withheld, the audit would tell somebody in most of them. */
    @Test
    void theAuditTellsPeopleOfWhatWasNotDisclosed() {
        long told = 0;
        for (int seed = 1; seed <= 40; seed++) {
            List<Finding> table = new RandomTable(new Random(seed)).findings();
            List<MetricValue> exact = disclosed(PUBLIC, Before.NOTHING, table.toArray(Finding[]::new))
                    .all();
            try {
                Audit.check(List.of(), table, exact, Settings.DEFAULT, CATALOG.definitions());
            } catch (RuntimeException e) {
                told++;
            }
        }
        assertThat(told).isGreaterThan(20);
    }

    /** Sums by network and topic of four kinds of engagement, by people who have few or many. */
    private record RandomTable(Random random) {
        private static final List<String> PARTS = List.of("reactions", "comments", "reposts", "clicks");

        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>();
            long[][][] cells = new long[PARTS.size()][2][5];
            long[][] people = new long[2][5];
            for (int n = 0; n < 2; n++) {
                for (int t = 0; t < 5; t++) {
                    people[n][t] = random.nextInt(random.nextBoolean() ? 5 : 40);
                    for (int p = 0; p < PARTS.size(); p++) {
                        cells[p][n][t] = people[n][t] * random.nextInt(9);
                    }
                }
            }
            for (int n = 0; n < 2; n++) {
                line(
                        findings,
                        OWN.with("network", "n" + n),
                        cells,
                        n,
                        -1,
                        Arrays.stream(people[n]).sum());
            }
            for (int t = 0; t < 5; t++) {
                line(findings, OWN.with("topic", "t" + t), cells, -1, t, people[0][t] + people[1][t]);
            }
            line(
                    findings,
                    OWN,
                    cells,
                    -1,
                    -1,
                    Arrays.stream(people).flatMapToLong(Arrays::stream).sum());
            return findings;
        }

        private void line(List<Finding> findings, Grain grain, long[][][] cells, int network, int topic, long people) {
            long all = 0;
            for (int p = 0; p < PARTS.size(); p++) {
                long sum = 0;
                for (int n = 0; n < 2; n++) {
                    for (int t = 0; t < 5; t++) {
                        sum += (network < 0 || n == network) && (topic < 0 || t == topic) ? cells[p][n][t] : 0;
                    }
                }
                findings.add(sum(PARTS.get(p), grain, people, sum));
                all += sum;
            }
            findings.add(sum("engagements", grain, people, all));
        }
    }

    private static Finding sum(String metric, Grain grain, long people, long sum) {
        long part = people == 0 ? 0 : sum / people;
        return Finding.census(metric, grain, sum, people, new Disclosure(people, sum, part, part));
    }

    private static Grain dayOf(int day) {
        return Grain.of("day", MONTH.atDay(day).toString());
    }

    private static Finding day(int day, long people, long posts) {
        return days(disclosure(people, posts), dayOf(day));
    }

    private static Finding days(Disclosure about, Grain grain) {
        return Finding.census("posts_by_day", grain, about.total(), about.people(), about)
                .madeOf(List.of(Grain.TOTAL));
    }

    private static Disclosure disclosure(long people, long sum) {
        long part = people == 0 ? 0 : sum / people;
        return new Disclosure(people, sum, part, part);
    }

    private static Finding people(String metric, Grain grain, long people) {
        return Finding.census(metric, grain, people, people, Disclosure.ofPeople(people));
    }

    private static Finding rate(String metric, Grain grain, double value, long people) {
        return new Finding(
                metric,
                grain,
                new Estimate(value, Interval.CENSUS),
                people,
                Evidence.MEASURED,
                Disclosure.ofPeople(people));
    }

    private static Before changed(List<MetricValue> then, Map<String, Map<Grain, Disclosure>> changes) {
        return new Before(List.of(Earlier.of(then, changes)));
    }

    private static Values disclosed(Finding... findings) {
        return disclosed(Settings.DEFAULT, Before.NOTHING, findings);
    }

    private static Values disclosed(Settings settings, Before before, Finding... findings) {
        return new Values(new Disclose(CATALOG.definitions(), settings, PseudonymKey.demo())
                .values(MONTH, "run", List.of(findings), before));
    }

    private record Values(List<MetricValue> all) {
        Optional<MetricValue> find(String metric, Grain grain) {
            return all.stream()
                    .filter(v -> v.metricId().equals(metric) && v.grain().equals(grain))
                    .findFirst();
        }

        MetricValue at(String metric, Grain grain) {
            return find(metric, grain).orElseThrow();
        }

        long shownExactly(String... metrics) {
            return all.stream()
                    .filter(v -> List.of(metrics).contains(v.metricId()))
                    .filter(v -> v.value() != null && v.rounded() == null)
                    .count();
        }
    }

    /** 9 of 41 is shown as 10 of 40; the interval holds Wilson's of all that these may be. */
    @Test
    void aShareOfApplicantsIsMadeOfWhatIsShownAndItsIntervalSaysWhatRoundingHides() {
        Grain share = Grain.of("source", "share");
        Values values = disclosed(
                people("applicants", Grain.TOTAL, 41),
                people("applicants", share, 9),
                Finding.measured("applicant_share", share, Wilson.share(9, 41), 41, Disclosure.ofPeople(41))
                        .madeOf(share, Grain.TOTAL));

        double part = values.at("applicants", share).value();
        double whole = values.at("applicants", Grain.TOTAL).value();
        MetricValue shown = values.at("applicant_share", share);
        assertThat(shown.value()).isEqualTo(Math.round(100 * part / whole) / 100.0);
        assertThat(shown.n()).isEqualTo((long) whole);
        assertThat(shown.interval().low()).isLessThan(Wilson.interval(9, 41).low());
        assertThat(shown.interval().high()).isGreaterThan(Wilson.interval(9, 41).high());
    }

    @Test
    void aShareOfApplicantsIsWithheldWhereItsPartIs() {
        Grain share = Grain.of("source", "share");
        Values values = disclosed(
                people("applicants", Grain.TOTAL, 41),
                people("applicants", share, 3),
                Finding.measured("applicant_share", share, Wilson.share(3, 41), 41, Disclosure.ofPeople(41))
                        .madeOf(share, Grain.TOTAL));

        assertThat(values.at("applicant_share", share).value()).isNull();
    }
}
