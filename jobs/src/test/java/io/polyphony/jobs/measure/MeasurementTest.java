package io.polyphony.jobs.measure;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.settings.Networks;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The measures' SQL on a small month: 6 people who all share one text, one of them also other things, and a brand. */
@ExtendWith(SparkSuite.class)
class MeasurementTest {
    private static final int PEOPLE = 6;
    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    private static Findings found(SparkSession spark) {
        return new Findings(measured(MetricCatalog.discover(), table(spark, PostFeatures.TABLE, posts()), spark));
    }

    private static List<Finding> measured(MetricCatalog catalog, Dataset<Row> posts, SparkSession spark) {
        return catalog.findings(Measurement.measure(catalog, List.of(MONTH), features(posts, spark), Networks.UNKNOWN)
                .get(MONTH));
    }

    private static Map<String, Dataset<Row>> features(Dataset<Row> posts, SparkSession spark) {
        return Map.of(PostFeatures.TABLE, posts, Population.TABLE, population(spark));
    }

    private static List<Map<String, Object>> posts() {
        List<Map<String, Object>> posts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            posts.add(post(
                    "p" + i,
                    PostFeatures.VoiceClass.VERBATIM,
                    Map.of(
                            PostFeatures.UNISON_60S,
                            "e",
                            PostFeatures.UNISON_1H,
                            "e",
                            PostFeatures.UNISON_24H,
                            "e",
                            PostFeatures.CONTENT_ID,
                            "c",
                            PostFeatures.MESSAGE_ID,
                            "m",
                            PostFeatures.TEMPLATE_CONTAINMENT,
                            1.0,
                            PostFeatures.OWN_SHARE,
                            0.0)));
        }
        posts.add(post("p0", PostFeatures.VoiceClass.REPOST, Map.of()));
        posts.add(post("p0", PostFeatures.VoiceClass.SHORT, Map.of(PostFeatures.MINUTE_RESOLUTION, true)));
        posts.add(post(
                "p0",
                PostFeatures.VoiceClass.OWN_WORDS,
                Map.of(PostFeatures.TEMPLATE_CONTAINMENT, 0.3, PostFeatures.OWN_SHARE, 0.7)));
        posts.add(post("p0", PostFeatures.VoiceClass.OWN_WORDS, Map.of(PostFeatures.IN_COMMON_WINDOW, false)));
        posts.add(brand());
        return posts;
    }

    private static Map<String, Object> brand() {
        Map<String, Object> brand = post("b", null, Map.of(PostFeatures.VOICE, PostFeatures.Voice.BRAND));
        brand.remove(PostFeatures.PERSON_ID);
        brand.put(PostFeatures.REACTIONS, null);
        return brand;
    }

    private static Map<String, Object> post(String person, String voiceClass, Map<String, Object> more) {
        Map<String, Object> post = new HashMap<>();
        post.put(PostFeatures.MONTH, "2026-01");
        post.put(PostFeatures.POST_ID, "post");
        post.put(PostFeatures.VOICE, PostFeatures.Voice.EMPLOYEE);
        post.put(PostFeatures.PERSON_ID, person);
        post.put(PostFeatures.ACCOUNT_ID, "account of " + person);
        post.put(PostFeatures.SAMPLE_UNIT, (long) person.charAt(person.length() - 1));
        post.put(PostFeatures.NETWORK, "linkedin");
        post.put(PostFeatures.TOPIC, "culture");
        post.put(PostFeatures.VOICE_CLASS, voiceClass);
        post.put(PostFeatures.IN_COMMON_WINDOW, true);
        post.put(PostFeatures.MINUTE_RESOLUTION, false);
        post.put(PostFeatures.AS_OF, false);
        post.put(PostFeatures.POSTED_AT, Timestamp.from(Instant.EPOCH));
        post.put(PostFeatures.IMPRESSIONS, 100L);
        post.put(PostFeatures.REACTIONS, 4L);
        post.putAll(more);
        return post;
    }

    private static Dataset<Row> population(SparkSession spark) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            people.add(Map.of(
                    Population.MONTH,
                    "2026-01",
                    Population.PERSON_ID,
                    "p" + i,
                    Population.EMPLOYED,
                    true,
                    Population.OPTED_IN,
                    i < 8,
                    Population.ACTIVE,
                    i < PEOPLE));
        }
        return table(spark, Population.TABLE, people);
    }

    private static Dataset<Row> table(SparkSession spark, String name, List<Map<String, Object>> rows) {
        List<String> columns = Contracts.of(name).columns();
        List<Row> values = rows.stream()
                .map(r -> RowFactory.create(columns.stream().map(r::get).toArray()))
                .toList();
        return spark.createDataFrame(values, SparkSchemas.of(Contracts.of(name)));
    }

    @Test
    void everyMetricMeasuresWhatItsDefinitionSays(SparkSession spark) {
        Findings found = found(spark);

        assertThat(found.value("posts", "voice=employee")).isEqualTo(9);
        assertThat(found.value("own_voice_rate", "")).isEqualTo(1.0 / 7);
        assertThat(found.value("repost_rate", "")).isEqualTo(1.0 / 9);
        assertThat(found.value("template_containment", "")).isEqualTo(0.9);
        assertThat(found.value("own_share", "topic=culture")).isEqualTo(0.1);
        assertThat(found.value("unison_rate", "unison_window=24h")).isEqualTo(6.0 / 8);
        assertThat(found.value("unison_rate", "unison_window=60s")).isEqualTo(6.0 / 7);
        assertThat(found.value("unison_events", "event_size=5-9;unison_window=1h"))
                .isEqualTo(1);
        assertThat(found.value("effective_messages", "")).isEqualTo(1);
        assertThat(found.value("button_click_index", "")).isEqualTo(1);
        assertThat(found.value("participation_rate", "")).isEqualTo(0.75);
        assertThat(found.value("participation_rate_headcount", "")).isEqualTo(0.6);
        assertThat(found.value("top_decile_share", "")).isEqualTo(4.0 / 9);
        assertThat(found.value("engagement_rate", "voice=employee")).isEqualTo(0.04);
        assertThat(found.at("resonance", "topic=culture").estimate().interval().method())
                .startsWith("not comparable");
    }

    @Test
    void unknownEngagementsAreNotZero(SparkSession spark) {
        Findings found = found(spark);

        assertThat(found.value("impressions", "voice=brand")).isEqualTo(100);
        assertThat(found.names())
                .doesNotContain("engagement_rate voice=brand", "reactions voice=brand", "engagements voice=brand");
    }

    @Test
    void partitionsChangeNothing(SparkSession spark) {
        Dataset<Row> posts = table(spark, PostFeatures.TABLE, posts());
        MetricCatalog catalog = MetricCatalog.discover();

        assertThat(measured(catalog, posts.repartition(7), spark))
                .isEqualTo(measured(catalog, posts.coalesce(1), spark));
    }

    @Test
    void monthsDoNotMeet(SparkSession spark) {
        MetricCatalog catalog = MetricCatalog.discover();
        List<Map<String, Object>> both = new ArrayList<>(posts());
        posts().forEach(post -> {
            post.put(PostFeatures.MONTH, "2026-02");
            post.put(PostFeatures.REACTIONS, 9L);
            both.add(post);
        });
        Dataset<Row> posts = table(spark, PostFeatures.TABLE, both);
        YearMonth february = MONTH.plusMonths(1);
        YearMonth empty = MONTH.plusMonths(2);

        Map<YearMonth, List<Finding>> found = new TreeMap<>();
        Measurement.measure(catalog, List.of(MONTH, february, empty), features(posts, spark), Networks.UNKNOWN)
                .forEach((month, states) -> found.put(month, catalog.findings(states)));

        Dataset<Row> january = posts.where(col(PostFeatures.MONTH).equalTo(MONTH.toString()));
        assertThat(found.get(MONTH)).isEqualTo(measured(catalog, january, spark));
        assertThat(new Findings(found.get(february)).value("reactions", "voice=employee"))
                .isEqualTo(9 * (posts().size() - 2)); // not the brand's, nor the one outside the window
        assertThat(new Findings(found.get(empty)).names()).doesNotContain("reactions voice=employee");
    }
}
