package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.jobs.stats.Audiences;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ReachFeatures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class FollowerListsTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @Test
    void theLastListStandsOnceForEachTopic(SparkSession spark) {
        List<Row> rows = reach(
                spark,
                List.of(
                        follows("a", "f1", "2026-09-01"),
                        follows("a", "f2", "2026-09-01"),
                        follows("a", "f3", "2026-09-01"),
                        follows("a", "f1", "2026-10-01"),
                        follows("a", "f9", "2026-10-01")),
                List.of(
                        post("p1", "a", "ann", "jobs", 4),
                        post("p2", "a", "ann", "jobs", 4),
                        post("p3", "a", "ann", null, 4)));

        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.getAs(ReachFeatures.LISTED_ON).toString()).isEqualTo("2026-10-01");
            assertThat(row.<Long>getAs(ReachFeatures.LISTED)).isEqualTo(2);
            assertThat(row.<String>getAs(ReachFeatures.PERSON_ID)).isEqualTo("ann");
        });
        assertThat(Audiences.of(new TreeMap<>(Map.of(0, hashes(rows.get(0)), 1, hashes(rows.get(1)))))
                        .unique())
                .isEqualTo(2);
    }

    @Test
    void kindsOfContentAreToldApart(SparkSession spark) {
        List<Row> rows = reach(
                spark,
                List.of(follows("a", "f1", "2026-10-01")),
                List.of(post("p1", "a", "ann", "jobs", 4), post("p2", "a", "ann", "jobs", 4, "job")));

        assertThat(rows)
                .extracting(row -> row.<String>getAs(ReachFeatures.CONTENT_KIND))
                .containsExactlyInAnyOrder(null, "job");
    }

    @Test
    void whoDidNotPostOrHasNoListHasNoRow(SparkSession spark) {
        assertThat(reach(
                        spark,
                        List.of(follows("silent", "f1", "2026-10-01")),
                        List.of(post("p1", "a", "ann", "jobs", 4))))
                .isEmpty();
    }

    /** The posts of a brand are in many groups, an account is in one. */
    @Test
    void anAccountIsInOneGroup(SparkSession spark) {
        List<Row> rows = reach(
                spark,
                List.of(follows("b", "f1", "2026-10-01")),
                List.of(post("p1", "b", null, "jobs", 7), post("p2", "b", null, "culture", 3)));

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row.<Long>getAs(ReachFeatures.SAMPLE_UNIT)).isEqualTo(3));
    }

    /** ann posted on two topics in October and had another list in September; bob posted in September alone, cem a year before. */
    @Test
    void aYearHasWhoFollowedInAnyOfItsMonths(SparkSession spark) {
        Dataset<Row> own = rows(
                spark,
                month("2026-10", "a", "ann", "jobs", 1, 2),
                month("2026-10", "a", "ann", "culture", 1, 2),
                month("2026-11", "a", "ann", "jobs", 2, 9));
        Dataset<Row> earlier = rows(
                spark,
                month("2025-10", "c", "cem", "jobs", 8),
                month("2026-09", "a", "ann", "jobs", 2, 3),
                month("2026-09", "b", "bob", "jobs", 4));

        List<String> years = Features.reachOfYears(
                        own,
                        earlier,
                        List.of(YearMonth.of(2026, 10), YearMonth.of(2026, 11)),
                        Set.of(YearMonth.of(2025, 10), YearMonth.of(2026, 9)))
                .where(ReachFeatures.MONTHS + " is not null")
                .collectAsList()
                .stream()
                .map(FollowerListsTest::year)
                .sorted()
                .toList();

        assertThat(years)
                .containsExactly(
                        "2026-10 of 2: ann 1 2 3, 3 listed",
                        "2026-10 of 2: bob 4, 1 listed",
                        "2026-11 of 3: ann 1 2 3 9, 4 listed",
                        "2026-11 of 3: bob 4, 1 listed");
    }

    @Test
    void aMonthAloneHasNoYear(SparkSession spark) {
        Dataset<Row> own = rows(spark, month("2026-10", "a", "ann", "jobs", 1, 2));

        assertThat(Features.reachOfYears(own, own.limit(0), List.of(MONTH), Set.of())
                        .collectAsList())
                .hasSize(1);
    }

    private static String year(Row row) {
        List<Long> followers = row.getList(row.fieldIndex(ReachFeatures.FOLLOWERS));
        return row.getAs(ReachFeatures.MONTH) + " of " + row.getAs(ReachFeatures.MONTHS) + ": "
                + row.getAs(ReachFeatures.PERSON_ID) + " "
                + followers.stream().map(String::valueOf).collect(Collectors.joining(" ")) + ", "
                + row.getAs(ReachFeatures.LISTED) + " listed";
    }

    private static Dataset<Row> rows(SparkSession spark, Row... rows) {
        return spark.createDataFrame(List.of(rows), SparkSchemas.of(Contracts.of(ReachFeatures.TABLE)));
    }

    private static Row month(String month, String account, String person, String topic, long... followers) {
        return new ContractRow(Contracts.of(ReachFeatures.TABLE))
                .set(ReachFeatures.MONTH, month)
                .set(ReachFeatures.ACCOUNT_ID, account)
                .set(ReachFeatures.LIST_ID, account)
                .set(ReachFeatures.PERSON_ID, person)
                .set(ReachFeatures.VOICE, PostFeatures.Voice.EMPLOYEE)
                .set(ReachFeatures.NETWORK, "x")
                .set(ReachFeatures.TOPIC, topic)
                .set(ReachFeatures.LISTED_ON, LocalDate.parse(month + "-01"))
                .set(ReachFeatures.LISTED, (long) followers.length)
                .set(ReachFeatures.FOLLOWERS, LongStream.of(followers).boxed().toList())
                .set(ReachFeatures.SAMPLE_UNIT, 3L)
                .row();
    }

    private static long[] hashes(Row row) {
        return row.<Long>getList(row.fieldIndex(ReachFeatures.FOLLOWERS)).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static Row follows(String account, String member, String day) {
        return new ContractRow(Contracts.of(Audience.TABLE))
                .set(Audience.ACCOUNT_ID, account)
                .set(Audience.MEMBER_ID, member)
                .set(Audience.MEASURED_ON, LocalDate.parse(day))
                .row();
    }

    private static Row post(String id, String account, String person, String topic, long unit) {
        return post(id, account, person, topic, unit, null);
    }

    private static Row post(String id, String account, String person, String topic, long unit, String kind) {
        return new ContractRow(Contracts.of(PostFeatures.TABLE))
                .set(PostFeatures.MONTH, MONTH.toString())
                .set(PostFeatures.POST_ID, id)
                .set(PostFeatures.ACCOUNT_ID, account)
                .set(PostFeatures.PERSON_ID, person)
                .set(PostFeatures.VOICE, person == null ? PostFeatures.Voice.BRAND : PostFeatures.Voice.EMPLOYEE)
                .set(PostFeatures.NETWORK, "x")
                .set(PostFeatures.TOPIC, topic)
                .set(PostFeatures.CONTENT_KIND, kind)
                .set(PostFeatures.POSTED_AT, Instant.parse("2026-10-02T00:00:00Z"))
                .set(PostFeatures.IN_COMMON_WINDOW, true)
                .set(PostFeatures.AS_OF, false)
                .set(PostFeatures.MINUTE_RESOLUTION, false)
                .set(PostFeatures.SAMPLE_UNIT, unit)
                .row();
    }

    private static List<Row> reach(SparkSession spark, List<Row> audience, List<Row> posts) {
        Dataset<Row> lists = spark.createDataFrame(audience, SparkSchemas.of(Contracts.of(Audience.TABLE)));
        Dataset<Row> features = spark.createDataFrame(posts, SparkSchemas.of(Contracts.of(PostFeatures.TABLE)));
        return Features.reach(spark, Features.dated(MONTH, Map.of(Audience.TABLE, lists)), features)
                .collectAsList();
    }
}
