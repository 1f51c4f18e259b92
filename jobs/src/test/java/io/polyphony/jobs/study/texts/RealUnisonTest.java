package io.polyphony.jobs.study.texts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.RequiresShared;
import io.polyphony.jobs.SharedData;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.features.Features;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RequiresShared
@ExtendWith(SparkSuite.class)
class RealUnisonTest {
    private static final String MESSAGES = "01_ira_troll_tweets/same_message_clusters_2017-08.csv.gz";
    private static final List<String> WINDOWS =
            List.of(PostFeatures.UNISON_60S, PostFeatures.UNISON_1H, PostFeatures.UNISON_24H);

    @Test
    void findsTheTrollsMessagesAndNextToNoneOfTheSenate(SparkSession spark) {
        Dataset<Row> trolls = trolls(spark);
        Dataset<Row> senate = senate(spark);

        assertThat(messagesFound(spark, trolls)).isBetween(1150L, 1253L);
        assertThat(WINDOWS)
                .allSatisfy(window -> assertThat(events(senate, window)
                                .where(col("people").geq(5))
                                .count())
                        .as(window)
                        .isLessThanOrEqualTo(3));
        assertThat(rate(trolls)).isGreaterThan(100 * rate(senate));
    }

    private static Dataset<Row> trolls(SparkSession spark) {
        return features(spark, YearMonth.of(2017, 8), real(spark).trolls("2017-08", null));
    }

    private static Dataset<Row> senate(SparkSession spark) {
        return features(spark, YearMonth.of(2021, 12), real(spark).senators());
    }

    private static RealPosts real(SparkSession spark) {
        return new RealPosts(spark, SharedData.data(""));
    }

    private static Dataset<Row> features(SparkSession spark, YearMonth month, Map<String, Dataset<Row>> tables) {
        return Features.posts(spark, Features.dated(month, tables), Settings.DEFAULT)
                .localCheckpoint();
    }

    private static Dataset<Row> events(Dataset<Row> features, String window) {
        return features.where(col(window).isNotNull())
                .groupBy(window)
                .agg(
                        count_distinct(col(PostFeatures.PERSON_ID)).as("people"),
                        count(lit(1)).as("posts"));
    }

    /** Share of posts in events of at least ten people. */
    private static double rate(Dataset<Row> features) {
        long posts = events(features, PostFeatures.UNISON_24H)
                .where(col("people").geq(10))
                .agg(Map.of("posts", "sum"))
                .head()
                .getLong(0);
        return posts / (double) features.count();
    }

    /** Messages by at least ten accounts of which ten accounts' posts lie in an event. */
    private static long messagesFound(SparkSession spark, Dataset<Row> trolls) {
        Dataset<Row> labels = spark.read()
                .option("header", true)
                .csv(SharedData.data(MESSAGES).toString())
                .where(col("max_acc_24h").cast("int").geq(10));
        return labels.join(trolls, labels.col("row").equalTo(trolls.col(PostFeatures.POST_ID)))
                .where(col(PostFeatures.UNISON_24H).isNotNull())
                .groupBy("cluster")
                .agg(count_distinct(col(PostFeatures.PERSON_ID)).as("people"))
                .where(col("people").geq(10))
                .count();
    }
}
