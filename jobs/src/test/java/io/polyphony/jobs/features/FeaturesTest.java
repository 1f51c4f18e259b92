package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.run.RunFacts.Ask;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Disclosed;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import io.polyphony.schemas.table.Posts;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** One small company: seven people, a brand, two offered pieces. */
@ExtendWith(SparkSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeaturesTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final String OFFER = Copying.words("offer", 20);
    private static final String OLD_OFFER = Copying.words("old", 20);
    private Map<String, Dataset<Row>> tables;
    private Dataset<Row> features;

    @BeforeAll
    void makeTheMonth(SparkSession spark) {
        Company company = new Company();
        for (int i = 0; i < 7; i++) {
            company.person("jo" + i, i);
        }
        company.brand("acme")
                .offer("c1", "", "2026-05-01T00:00:00Z", OFFER)
                .offer("c1", "b", "2026-05-01T00:00:00Z", Copying.words("variant", 20))
                .offer("old", "", "2026-01-01T00:00:00Z", OLD_OFFER)
                .job("j1", "careers")
                .job("j2", "topic of old")
                .job("j3", "topic of c1")
                .ask("2026-05-04T09:58:00Z", "c1", true)
                .ask("2026-05-04T09:59:00Z", null, false)
                .ask("2026-05-09T11:00:00Z", null, null)
                .ask("2026-05-10T09:00:00Z", "c1", true)
                .ask("2026-05-10T10:00:02Z", null, true)
                .ask("2026-05-09T10:00:00Z", null, true)
                .ask("2026-04-30T23:59:59Z", null, true)
                .ask("2026-05-31T23:59:59Z", null, false)
                .ask("2026-05-31T12:00:00Z", "c1", null);
        posts(company);
        tables = company.tables(spark);
        features = Features.posts(spark, Features.dated(MAY, tables), Settings.DEFAULT)
                .localCheckpoint();
    }

    private static void posts(Company company) {
        for (int i = 0; i < 6; i++) {
            company.post("copy" + i, "jo" + i, "2026-05-04T10:00:0" + i + "Z", OFFER + " #jo" + i, "c1");
        }
        for (int i = 0; i < 5; i++) {
            company.post("own" + i, "jo" + i, "2026-05-10T10:0" + i + ":01Z", Copying.words("said", 12), null);
        }
        company.post("exact", "jo6", "2026-05-06T10:00:03Z", OFFER.replace(" ", ", "), null)
                .post("variant", "jo6", "2026-05-06T11:00:03Z", Copying.words("variant", 20), "c1")
                .post("old", "jo6", "2026-05-07T10:00:03Z", OLD_OFFER, null)
                .post("short", "jo6", "2026-05-08T10:00:03Z", "Happy birthday to us", null)
                .post("silent", "jo6", "2026-05-09T10:00:03Z", null, "c1")
                .post("brand1", "acme", "2026-05-02T09:00:00Z", OFFER, "c1")
                .post("brand2", "acme", "2026-05-03T09:00:00Z", "New software and cloud engineering", null)
                .repost("repost", "jo6", "2026-05-11T10:00:03Z", OFFER)
                .post(
                        "early",
                        "jo0",
                        "2026-04-30T23:00:00Z",
                        "A job, a career: apply now please, I work at Acme",
                        null);
    }

    @Test
    void hasTheContractsColumnsAndARowPerPost() {
        var contract = Contracts.of(PostFeatures.TABLE);

        assertThat(features.columns()).containsExactly(SparkSchemas.of(contract).fieldNames());
        assertThat(features.count()).isEqualTo(20);
        contract.fields().stream()
                .filter(f -> f.required())
                .forEach(f -> assertThat(features.where(col(f.name()).isNull()).count())
                        .as(f.name())
                        .isZero());
    }

    @Test
    void classesComeFromTheOfferedTexts() {
        assertThat(values(PostFeatures.VOICE_CLASS))
                .containsEntry("copy1", VoiceClass.NEAR_VERBATIM)
                .containsEntry("exact", VoiceClass.VERBATIM)
                .containsEntry("variant", VoiceClass.VERBATIM)
                .containsEntry("old", VoiceClass.OWN_WORDS)
                .containsEntry("short", VoiceClass.SHORT)
                .containsEntry("silent", VoiceClass.REPOST)
                .containsEntry("repost", VoiceClass.REPOST)
                .containsEntry("own3", VoiceClass.UNISON)
                .containsEntry("brand1", null);
    }

    @Test
    void containmentAndOwnShareAreNullWhereThereIsNothingToCompare() {
        assertThat(values(PostFeatures.TEMPLATE_CONTAINMENT))
                .containsEntry("copy1", 1.0)
                .containsEntry("exact", 1.0)
                .containsEntry("old", 0.0)
                .containsEntry("short", null)
                .containsEntry("silent", null)
                .containsEntry("repost", null)
                .containsEntry("early", null);
        assertThat(values(PostFeatures.OWN_SHARE))
                .containsEntry("copy1", 0.0)
                .containsEntry("old", 1.0)
                .containsEntry("early", null);
    }

    @Test
    void eventsOfEachWindowAreNamedAfterTheirHub() {
        assertThat(values(PostFeatures.UNISON_60S))
                .containsEntry("copy5", "copy0")
                .containsEntry("own4", null);
        assertThat(values(PostFeatures.UNISON_1H)).containsEntry("own4", "own0").containsEntry("exact", null);
        assertThat(values(PostFeatures.UNISON_24H))
                .containsEntry("own4", "own0")
                .containsEntry("copy0", "copy0")
                .containsEntry("brand1", null)
                .containsEntry("repost", null);
    }

    @Test
    void messagesClusterTheSharesOfAnItemByVoice() {
        assertThat(values(PostFeatures.MESSAGE_ID))
                .containsEntry("copy5", "copy0")
                .containsEntry("variant", "variant")
                .containsEntry("silent", "silent")
                .containsEntry("brand1", "brand1")
                .containsEntry("exact", null);
    }

    @Test
    void topicsComeFromTheItemThenFromTheRules() {
        assertThat(values(PostFeatures.TOPIC))
                .containsEntry("copy0", "topic of c1")
                .containsEntry("brand2", "technology")
                .containsEntry("early", "hiring")
                .containsEntry("own0", null);
    }

    @Test
    void whetherItSaysForWhomOneWorksIsToldOfEmployeesPostsWithTexts() {
        assertThat(values(PostFeatures.DISCLOSED))
                .containsEntry("early", Disclosed.CLEAR)
                .containsEntry("own0", Disclosed.NONE)
                .containsEntry("short", Disclosed.NONE)
                .containsEntry("silent", null)
                .containsEntry("repost", null)
                .containsEntry("brand1", null);
    }

    @Test
    void unitsFollowTheRankOfPeopleAndCountBrandPosts() {
        Map<String, Object> units = values(PostFeatures.SAMPLE_UNIT);

        assertThat(units).containsEntry("copy0", 0L).containsEntry("own0", 0L).containsEntry("copy5", 5L);
        assertThat(List.of(units.get("brand1"), units.get("brand2"))).containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void followersAreThoseOfThePostsDayElseTheEarliestKnown() {
        assertThat(values(PostFeatures.FOLLOWER_COUNT))
                .containsEntry("early", 100L)
                .containsEntry("copy0", 100L)
                .containsEntry("own0", 200L)
                .containsEntry("brand1", null);
    }

    @Test
    void topicsAreAboutHiringIfHalfOfTheirPiecesAreJobs(SparkSession spark) {
        // Of c1's topic one of two pieces, too: variants are one piece.
        assertThat(Features.hiringTopics(spark, Features.dated(MAY, tables)))
                .isEqualTo(Map.of(MAY, List.of("careers", "topic of c1", "topic of old")));
    }

    @Test
    void daysAreThoseOfUtc() {
        assertThat(values(PostFeatures.DAY))
                .containsEntry("copy0", "2026-05-04")
                .containsEntry("own0", "2026-05-10");
    }

    @Test
    void requestsOfTheMonthAreToldByDayEachKindOnce(SparkSession spark) {
        assertThat(Features.asks(spark, Features.dated(MAY, tables)))
                .isEqualTo(Map.of(
                        MAY,
                        List.of(
                                new Ask(MAY.atDay(4), Request.VOLUNTARY),
                                new Ask(MAY.atDay(4), Request.MANDATORY),
                                new Ask(MAY.atDay(9), Request.VOLUNTARY),
                                new Ask(MAY.atDay(9), Request.MANDATORY),
                                new Ask(MAY.atDay(10), Request.MANDATORY),
                                new Ask(MAY.atDay(31), Request.VOLUNTARY))));
        assertThat(Features.asks(spark, Map.of())).isEmpty();
    }

    @Test
    void aMomentTellsTheOfferedTextAndNeverPeoplesOwnAndWhetherPeopleHadToInTheDayAfterTheyWereAsked(
            SparkSession spark) {
        assertThat(Features.moments(spark, Features.dated(MAY, tables), features)
                        .get(MAY))
                .containsExactly(
                        new UnisonMoment(Instant.parse("2026-05-04T10:00:00Z"), 0, 6, OFFER, Request.MANDATORY),
                        new UnisonMoment(Instant.parse("2026-05-10T10:00:01Z"), 4, 5, null, Request.VOLUNTARY));
    }

    @Test
    void partitionsChangeNothing(SparkSession spark) {
        Map<String, Dataset<Row>> scattered = new HashMap<>();
        tables.forEach((name, table) -> scattered.put(name, table.repartition(7)));
        Dataset<Row> again = Features.posts(spark, Features.dated(MAY, scattered), Settings.DEFAULT);

        assertThat(again.orderBy(PostFeatures.POST_ID).collectAsList())
                .isEqualTo(features.orderBy(PostFeatures.POST_ID).collectAsList());
    }

    @Test
    void minutesAloneLeaveTheShortWindowWithoutValue(SparkSession spark) {
        Map<String, Dataset<Row>> minutes = new HashMap<>(tables);
        minutes.computeIfPresent(
                Posts.TABLE,
                (name, posts) ->
                        posts.withColumn(Posts.POSTED_AT, functions.date_trunc("minute", col(Posts.POSTED_AT))));
        Dataset<Row> coarse = Features.posts(spark, Features.dated(MAY, minutes), Settings.DEFAULT);

        assertThat(coarse.where(col(PostFeatures.MINUTE_RESOLUTION)).count()).isEqualTo(20);
        assertThat(coarse.where(col(PostFeatures.UNISON_60S).isNotNull()).count())
                .isZero();
    }

    @Test
    void requiredTablesAloneAreEnough(SparkSession spark) {
        Map<String, Dataset<Row>> required = new HashMap<>(tables);
        required.remove(Content.TABLE);

        assertThat(Features.posts(spark, Features.dated(MAY, required), Settings.DEFAULT)
                        .where(col(PostFeatures.TEMPLATE_CONTAINMENT).isNotNull())
                        .count())
                .isZero();
        assertThat(Features.population(spark, Features.dated(MAY, required)).count())
                .isEqualTo(tables.get(People.TABLE).count());
    }

    private Map<String, Object> values(String column) {
        Map<String, Object> values = new HashMap<>();
        features.select(PostFeatures.POST_ID, column)
                .collectAsList()
                .forEach(r -> values.put(r.getString(0), r.get(1)));
        return values;
    }
}
