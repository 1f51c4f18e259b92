package io.polyphony.jobs.study.texts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.features.NormalisedText;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.PostFeatures;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Posts made of real texts by edits of known kinds, each with the class that the definition gives it, through the whole step.
 *
 * <p>The texts to edit are those of 17 to 60 words by senators, 89 of them, drawn; the own words are those of other senators' posts.
 * From 17 words on, one word that is swapped leaves .8 of the 3-grams.
 */
public final class PlantedPosts {
    private static final YearMonth MONTH = YearMonth.of(2021, 12);
    private static final String OFFERED = "2021-11-15T00:00:00Z";
    private static final String POSTED = "2021-12-01T10:00:00Z";
    private static final int TEMPLATES = 89;
    private static final int UNRELATED = 2_000;
    private static final int LEAST_WORDS = 17;
    private static final int MOST_WORDS = 60;
    private static final double TOUCHED = .2;

    private final SparkSession spark;
    private final List<List<String>> texts;

    private PlantedPosts(SparkSession spark, List<List<String>> texts) {
        this.spark = spark;
        this.texts = texts;
    }

    /**
     * The posts of an edit.
     *
     * @param right of its class
     * @param others of another one: words of the text that was edited, and the class
     */
    public record Landed(int right, List<String> others) {
        private Landed() {
            this(0, List.of());
        }

        private Landed and(boolean isRight, String other) {
            List<String> all = new ArrayList<>(others);
            all.addAll(isRight ? List.of() : List.of(other));
            return new Landed(right + (isRight ? 1 : 0), all);
        }
    }

    /** Of senators' posts, drawn with a seed. */
    public static PlantedPosts of(RealPosts real, long seed) {
        return new PlantedPosts(real.session(), drawn(real, seed, 2 * TEMPLATES + UNRELATED));
    }

    /** Distinct texts of senators of 17 to 60 words, by words, drawn. */
    static List<List<String>> drawn(RealPosts real, long seed, int count) {
        Random random = new Random(seed);
        Map<List<String>, Double> drawn = new HashMap<>();
        for (Row row : real.senatorsFile().select("Text").collectAsList()) {
            List<String> words = words(row.getString(0));
            if (words.size() >= LEAST_WORDS && words.size() <= MOST_WORDS) {
                drawn.putIfAbsent(words, random.nextDouble());
            }
        }
        return drawn.entrySet().stream()
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .limit(count)
                .toList();
    }

    /** Plants every edit in every template. */
    public Map<Edit, Landed> landed(long seed) {
        Random random = new Random(seed);
        List<Row> posts = new ArrayList<>();
        Map<String, String> expected = new HashMap<>();
        for (int t = 0; t < TEMPLATES; t++) {
            for (Edit edit : Edit.values()) {
                String id = edit + "/" + t;
                List<String> edited = edit.of(texts.get(t), texts.get(TEMPLATES + t), random);
                posts.add(RowFactory.create(id, "somebody", POSTED, String.join(" ", edited), "item" + t));
                expected.put(id, edit.expected(texts.get(t).size()));
            }
        }
        Map<Edit, Landed> landed = new EnumMap<>(Edit.class);
        for (Row row : features(posts)
                .select(PostFeatures.POST_ID, PostFeatures.VOICE_CLASS)
                .collectAsList()) {
            String[] id = row.getString(0).split("/", -1);
            int words = texts.get(Integer.parseInt(id[1])).size();
            boolean right = row.getString(1).equals(expected.get(row.getString(0)));
            landed.compute(
                    Edit.valueOf(id[0]),
                    (edit, before) ->
                            (before == null ? new Landed() : before).and(right, words + " words: " + row.getString(1)));
        }
        return landed;
    }

    /** Of posts that have nothing to do with any template, and are compared with all: the share with c ≥ .2. */
    public double unrelatedTouched() {
        List<Row> posts = new ArrayList<>();
        for (int i = 0; i < UNRELATED; i++) {
            String text = String.join(" ", texts.get(2 * TEMPLATES + i));
            posts.add(RowFactory.create("unrelated/" + i, "somebody", POSTED, text, null));
        }
        return features(posts)
                        .where(col(PostFeatures.TEMPLATE_CONTAINMENT).geq(TOUCHED))
                        .count()
                / (double) posts.size();
    }

    private Dataset<Row> features(List<Row> posts) {
        StructType columns = new StructType()
                .add(RealPosts.ROW, DataTypes.StringType)
                .add("author", DataTypes.StringType)
                .add("at", DataTypes.StringType)
                .add("text", DataTypes.StringType)
                .add("item", DataTypes.StringType);
        Map<String, Dataset<Row>> tables = new HashMap<>(RealPosts.tables(
                spark.createDataFrame(posts, columns), col("author"), col("at"), col("text"), col("item")));
        tables.put(Content.TABLE, RealPosts.whole(offered(), Content.TABLE));
        return Features.posts(spark, Features.dated(MONTH, tables), Settings.DEFAULT);
    }

    private Dataset<Row> offered() {
        List<Row> rows = new ArrayList<>();
        for (int t = 0; t < TEMPLATES; t++) {
            rows.add(RowFactory.create("item" + t, String.join(" ", texts.get(t))));
        }
        StructType columns = new StructType()
                .add(Content.CONTENT_ID, DataTypes.StringType)
                .add(Content.SUGGESTED_TEXT, DataTypes.StringType);
        return spark.createDataFrame(rows, columns)
                .withColumn(Content.PUBLISHED_AT, lit(OFFERED).cast(DataTypes.TimestampType))
                .withColumn(Content.KIND, lit(Content.Kind.OTHER));
    }

    private static List<String> words(String raw) {
        return List.of(NormalisedText.of(raw).acrossPeople().split(" ", -1));
    }
}
