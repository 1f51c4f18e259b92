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
import java.util.TreeMap;
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
