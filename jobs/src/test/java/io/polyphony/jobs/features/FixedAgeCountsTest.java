package io.polyphony.jobs.features;

import static io.polyphony.schemas.table.Engagements.MEMBER_IS_EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.Engagements.Delivery;
import io.polyphony.schemas.table.PostFeatures;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every post is of 4 May, noon, so its engagement counts on 11 May, noon. */
@ExtendWith(SparkSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixedAgeCountsTest {
    private static final Map<String, ?> ORGANIC = Map.of(Engagements.DELIVERY, Delivery.ORGANIC);
    private final Company company = new Company().person("jo", 0);
    private final Map<String, Row> counted = new HashMap<>();

    @BeforeAll
    void count(SparkSession spark) {
        for (String post :
                new String[] {"total", "late", "event", "bot", "none", "unknown", "parts", "mixed", "tie", "named"}) {
            company.post(post, "jo", "2026-05-04T12:00:00Z", "Some words about " + post, null);
        }
        company.repost("repost", "jo", "2026-05-04T12:00:00Z", "Words of another");
        totals();
        events();
        members();
        features(spark, company, counted);
    }

    private void totals() {
        company.engagement("total", "reaction", "total", "2026-05-05T12:00:00Z", 3, ORGANIC)
                .engagement("total", "reaction", "total", "2026-05-11T12:00:00Z", 7, ORGANIC)
                .engagement("total", "reaction", "total", "2026-05-11T12:00:01Z", 9, ORGANIC)
                .engagement("late", "reaction", "total", "2026-05-12T12:00:00Z", 4, ORGANIC)
                .engagement("late", "reaction", "total", "2026-05-13T12:00:00Z", 5, ORGANIC)
                .engagement("parts", "reaction", "total", "2026-05-10T12:00:00Z", 4, employee(true))
                .engagement("parts", "reaction", "total", "2026-05-11T12:00:00Z", 5, employee(true))
                .engagement("parts", "reaction", "total", "2026-05-09T12:00:00Z", 2, employee(false))
                .engagement("tie", "reaction", "total", "2026-05-10T12:00:00.000001Z", 3, ORGANIC)
                .engagement("tie", "reaction", "total", "2026-05-10T12:00:00.000001Z", 8, ORGANIC)
                .engagement("tie", "reaction", "total", "2026-05-10T12:00:00Z", 900, ORGANIC)
                .engagement("tie", "click", "total", "2026-05-12T12:00:00Z", 4, ORGANIC)
                .engagement("tie", "click", "total", "2026-05-12T12:00:00Z", 6, ORGANIC)
                .engagement("tie", "click", "total", "2026-05-12T12:00:00.000001Z", 900, ORGANIC)
                .engagement("tie", "comment", "total", "2026-05-10T12:00:00Z", -1, ORGANIC)
                .engagement("tie", "follow", "total", "2026-05-13T12:00:00Z", Long.MAX_VALUE, ORGANIC)
                .engagement("tie", "repost", "total", "2026-05-10T12:00:00Z", Long.MAX_VALUE, ORGANIC)
                .engagement("mixed", "reaction", "total", "2026-05-05T12:00:00Z", 6, ORGANIC)
                .engagement("mixed", "reaction", "event", "2026-05-05T12:00:00Z", 1, ORGANIC)
                .engagement("repost", "reaction", "total", "2026-05-05T12:00:00Z", 900, ORGANIC);
    }

    private void events() {
        company.engagement("event", "click", "event", "2026-05-05T12:00:00Z", 5, ORGANIC)
                .engagement("event", "click", "event", "2026-05-11T11:59:59Z", -2, ORGANIC)
                .engagement("event", "click", "event", "2026-05-11T12:00:00Z", 50, ORGANIC)
                .engagement("bot", "reaction", "event", "2026-05-05T12:00:00Z", 8, Map.of(Engagements.IS_BOT, true))
                .engagement("bot", "reaction", "event", "2026-05-05T12:00:00Z", 1, Map.of(Engagements.IS_BOT, false))
                .engagement("unknown", "reaction", "event", "2026-05-05T12:00:00Z", 2, Map.of())
                .engagement("unknown", "reaction", "event", "2026-05-05T12:00:00Z", 1, ORGANIC);
    }

    private void members() {
        company.engagement("named", "reaction", "event", "2026-05-05T12:00:00Z", 5, employee(false))
                .engagement("named", "reaction", "event", "2026-05-05T12:00:00Z", 2, employee(true))
                .engagement("named", "reaction", "event", "2026-05-05T12:00:00Z", 40, ORGANIC)
                .engagement("named", "reaction", "event", "2026-05-12T12:00:00Z", 30, employee(false))
                .engagement("named", "click", "event", "2026-05-06T12:00:00Z", 4, Map.of(MEMBER_IS_EMPLOYEE, false))
                .engagement("named", "click", "event", "2026-05-07T12:00:00Z", -1, Map.of(MEMBER_IS_EMPLOYEE, false))
                .engagement("named", "repost", "total", "2026-05-10T12:00:00Z", 6, ORGANIC)
                .engagement("named", "repost", "event", "2026-05-10T12:00:00Z", 6, employee(false))
                .engagement("named", "viewer", "total", "2026-05-10T12:00:00Z", 70, employee(true))
                .engagement("event", "reaction", "event", "2026-05-10T12:00:00Z", 3, employee(true))
                .engagement("repost", "comment", "event", "2026-05-05T12:00:00Z", 9, employee(false));
    }

    private static Map<String, ?> employee(boolean is) {
        return Map.of(Engagements.DELIVERY, Delivery.ORGANIC, MEMBER_IS_EMPLOYEE, is);
    }

    private static void features(SparkSession spark, Company company, Map<String, Row> found) {
        Dataset<Row> features =
                Features.posts(spark, Features.dated(YearMonth.of(2026, 5), company.tables(spark)), Settings.DEFAULT);
        features.collectAsList().forEach(r -> found.put(r.getAs(PostFeatures.POST_ID), r));
    }

    private Object of(String post, String column) {
        return counted.get(post).getAs(column);
    }

    @Test
    void theLatestTotalAtTheAgeCounts() {
        assertThat(of("total", PostFeatures.REACTIONS)).isEqualTo(7L);
        assertThat(of("total", PostFeatures.AS_OF)).isEqualTo(false);
    }

    @Test
    void withoutOneTheFirstAfterCountsAndIsMarked() {
        assertThat(of("late", PostFeatures.REACTIONS)).isEqualTo(4L);
        assertThat(of("late", PostFeatures.AS_OF)).isEqualTo(true);
    }

    @Test
    void ofTwoAtOneMomentTheHigherCounts() {
        assertThat(of("tie", PostFeatures.REACTIONS)).isEqualTo(8L);
        assertThat(of("tie", PostFeatures.CLICKS)).isEqualTo(6L);
    }

    @Test
    void anyNumberIsToldAsItIs() {
        assertThat(of("tie", PostFeatures.COMMENTS)).isEqualTo(-1L);
        assertThat(of("tie", PostFeatures.FOLLOWS)).isEqualTo(Long.MAX_VALUE);
        assertThat(of("tie", PostFeatures.REPOSTS)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void eventsBeforeTheAgeAddUpCorrectionsIncluded() {
        assertThat(of("event", PostFeatures.CLICKS)).isEqualTo(3L);
    }

    @Test
    void botsDoNotCount() {
        assertThat(of("bot", PostFeatures.REACTIONS)).isEqualTo(1L);
    }

    @Test
    void unknownStaysNull() {
        assertThat(of("none", PostFeatures.REACTIONS)).isNull();
        assertThat(of("total", PostFeatures.CLICKS)).isNull();
        assertThat(of("none", PostFeatures.AS_OF)).isEqualTo(false);
    }

    @Test
    void repostsCarryNoCounts() {
        assertThat(of("repost", PostFeatures.REACTIONS)).isNull();
    }

    /** Since April 2024 a member's impressions on LinkedIn include those of reposts by others. */
    @Test
    void trap19ImpressionsOfARepostAreNotAddedToTheOriginals(SparkSession spark) {
        Map<String, Row> found = new HashMap<>();
        Company two = new Company()
                .person("jo", 0)
                .person("al", 1)
                .post("original", "jo", "2026-05-04T12:00:00Z", "Some words", null)
                .repost("repost", "al", "2026-05-04T13:00:00Z", "Some words")
                .engagement("original", "impression", "total", "2026-05-05T12:00:00Z", 1_000, ORGANIC)
                .engagement("repost", "impression", "total", "2026-05-05T12:00:00Z", 400, ORGANIC);
        features(spark, two, found);

        assertThat(found.get("original").<Long>getAs(PostFeatures.IMPRESSIONS)).isEqualTo(1_000L);
        assertThat(found.get("repost").<Long>getAs(PostFeatures.IMPRESSIONS)).isNull();
    }

    @Test
    void totalsOfDifferentMembersAddUp() {
        assertThat(of("parts", PostFeatures.REACTIONS)).isEqualTo(7L);
    }

    @Test
    void aTotalContainsTheEvents() {
        assertThat(of("mixed", PostFeatures.REACTIONS)).isEqualTo(6L);
    }

    @Test
    void whatMembersDidOfWhomItIsKnownIsToldApart() {
        assertThat(of("named", PostFeatures.REACTIONS)).isEqualTo(47L);
        assertThat(of("named", PostFeatures.ENGAGEMENTS_KNOWN)).isEqualTo(5L + 2 + 4 - 1);
        assertThat(of("named", PostFeatures.ENGAGEMENTS_OUTSIDE)).isEqualTo(5L + 4 - 1);
        assertThat(of("parts", PostFeatures.ENGAGEMENTS_KNOWN)).isEqualTo(7L);
        assertThat(of("parts", PostFeatures.ENGAGEMENTS_OUTSIDE)).isEqualTo(2L);
    }

    @Test
    void ofColleaguesAloneNothingIsFromOutsideAndOfNobodyKnownNothingIsSaid() {
        assertThat(of("event", PostFeatures.ENGAGEMENTS_KNOWN)).isEqualTo(3L);
        assertThat(of("event", PostFeatures.ENGAGEMENTS_OUTSIDE)).isEqualTo(0L);
        for (String post : new String[] {"total", "none", "tie", "repost"}) {
            assertThat(of(post, PostFeatures.ENGAGEMENTS_KNOWN)).isNull();
            assertThat(of(post, PostFeatures.ENGAGEMENTS_OUTSIDE)).isNull();
        }
    }

    @Test
    void unknownDeliveryIsOrganicWhereNothingIsSponsored() {
        assertThat(of("unknown", PostFeatures.REACTIONS)).isEqualTo(3L);
    }

    @Test
    void unknownDeliveryIsLeftOutWhereSomethingIsSponsored(SparkSession spark) {
        Map<String, Row> found = new HashMap<>();
        Company paying = new Company()
                .person("jo", 0)
                .post("paid", "jo", "2026-05-04T12:00:00Z", "Some words", null)
                .post("other", "jo", "2026-05-04T12:00:00Z", "Other words", null)
                .engagement("paid", "reaction", "event", "2026-05-05T12:00:00Z", 70, sponsored())
                .engagement("paid", "reaction", "event", "2026-05-05T12:00:00Z", 2, Map.of())
                .engagement("other", "reaction", "event", "2026-05-05T12:00:00Z", 2, Map.of())
                .engagement("other", "reaction", "event", "2026-05-05T12:00:00Z", 1, ORGANIC)
                .engagement("other", "comment", "event", "2026-05-05T12:00:00Z", 4, Map.of(MEMBER_IS_EMPLOYEE, false))
                .engagement("other", "comment", "event", "2026-05-05T12:00:00Z", 3, employee(false));
        features(spark, paying, found);

        assertThat(found.get("paid").<Long>getAs(PostFeatures.REACTIONS)).isNull();
        assertThat(found.get("other").<Long>getAs(PostFeatures.REACTIONS)).isEqualTo(1L);
        assertThat(found.get("other").<Long>getAs(PostFeatures.ENGAGEMENTS_OUTSIDE))
                .isEqualTo(3L);
    }

    private static Map<String, ?> sponsored() {
        return Map.of(Engagements.DELIVERY, Delivery.SPONSORED);
    }
}
