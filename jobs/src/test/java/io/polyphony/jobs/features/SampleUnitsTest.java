package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.named_struct;
import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Voice;
import io.polyphony.schemas.table.Posts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkSuite.class)
class SampleUnitsTest {
    @ParameterizedTest(name = "{0}: {1} posts by {2} accounts: {3} units of {4} to {5} posts")
    @CsvSource({
        "employee, 598, 299, 299, 2, 2",
        "employee, 600, 300, 30, 20, 20",
        "brand, 299, 9, 299, 1, 1",
        "brand, 301, 9, 30, 10, 11",
        "brand, 40, 10, 10, 4, 4",
        "brand, 600, 300, 30, 20, 20",
    })
    void areAsManyAsTheRuleSays(
            String voice, int posts, int accounts, int units, int least, int most, SparkSession spark) {
        Map<Long, Long> sizes = sizes(SampleUnits.added(posts(spark, voice, posts, accounts, "")));

        assertThat(sizes).hasSize(units).containsKeys(0L, units - 1L);
        assertThat(sizes.values()).allSatisfy(n -> assertThat(n).isBetween((long) least, (long) most));
    }

    @Test
    void aNewPseudonymKeyChangesNoUnit(SparkSession spark) {
        for (String voice : List.of(Voice.EMPLOYEE, Voice.BRAND)) {
            assertThat(byTime(SampleUnits.added(posts(spark, voice, 400, 12, "new key "))))
                    .isEqualTo(byTime(SampleUnits.added(posts(spark, voice, 400, 12, ""))));
        }
    }

    private static Dataset<Row> posts(SparkSession spark, String voice, int posts, int accounts, String key) {
        Column account = col("id").mod(accounts);
        return spark.range(posts)
                .select(
                        lit("2026-05").as(Working.MONTH),
                        lit(voice).as(PostFeatures.VOICE),
                        lit("x").as(Posts.NETWORK),
                        concat(lit(key), col("id")).as(Posts.POST_ID),
                        concat(lit(key), account).as(Posts.ACCOUNT_ID),
                        timestamp_seconds(col("id")).as(Posts.POSTED_AT),
                        account.plus(1000).as(Working.SAMPLE_RANK),
                        named_struct(lit(Working.EXACT), col("id")).as(Working.TEXT));
    }

    private static Map<Long, Long> sizes(Dataset<Row> posts) {
        Map<Long, Long> sizes = new TreeMap<>();
        posts.groupBy(PostFeatures.SAMPLE_UNIT)
                .count()
                .collectAsList()
                .forEach(r -> sizes.put(r.getLong(0), r.getLong(1)));
        return sizes;
    }

    private static List<Row> byTime(Dataset<Row> posts) {
        return posts.orderBy(Posts.POSTED_AT).select(PostFeatures.SAMPLE_UNIT).collectAsList();
    }
}
