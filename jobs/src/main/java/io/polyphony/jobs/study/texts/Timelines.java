package io.polyphony.jobs.study.texts;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.features.Features;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Senators' timelines through the whole step, month by month as the product takes them, as they are or with other texts in them.
 *
 * @param real where they are read
 * @param posts in the order of the file
 */
public record Timelines(RealPosts real, List<Post> posts) {
    /** Classes of posts that are copies: of an offered text, or of colleagues. */
    private static final Object[] COPIED = {
        VoiceClass.VERBATIM, VoiceClass.NEAR_VERBATIM, VoiceClass.TEMPLATE_COMMENT, VoiceClass.EDITED, VoiceClass.UNISON
    };

    private static final Column[] WINDOWS = {
        col(PostFeatures.UNISON_60S), col(PostFeatures.UNISON_1H), col(PostFeatures.UNISON_24H)
    };

    /** A post; its time is as in the file, its row the position there. */
    public record Post(String row, String account, String at, String text) {
        /** With other words. */
        Post saying(String other) {
            return new Post(row, account, at, other);
        }

        /** Its day, as 2021-01-31. */
        String day() {
            return at.substring(0, 10);
        }

        /** The same in a later year. */
        Post later(int years) {
            return new Post(row, account, Timelines.later(at, years), text);
        }
    }

    /**
     * What the product told of a post.
     *
     * @param inEvent it lies in a unison event of 24 hours
     * @param copied it is a copy: of an offered text, also an edited one, or of what others say
     */
    public record Told(String row, String account, String month, boolean inEvent, boolean copied) {
        int year() {
            return Integer.parseInt(month.substring(0, 4));
        }
    }

    /** Reads those of the posts that are wanted. */
    public static Timelines of(RealPosts real, Predicate<Post> wanted) {
        return new Timelines(
                real,
                real
                        .senatorsFile()
                        .select(col(RealPosts.ROW).cast("string"), col("account"), col("Datetime"), col("Text"))
                        .collectAsList()
                        .stream()
                        .map(r -> new Post(r.getString(0), r.getString(1), r.getString(2), r.getString(3)))
                        .filter(wanted)
                        .toList());
    }

    /** The distinct accounts, in the order of their names. */
    public List<String> accounts() {
        return posts.stream().map(Post::account).distinct().sorted().toList();
    }

    /** Unison events of at least five people, by window; nothing is offered. */
    public Map<String, Long> events() {
        Dataset<Row> features = features(Map.of());
        Map<String, Long> events = new LinkedHashMap<>();
        for (Row row : features.unpivot(
                        new Column[] {col(PostFeatures.MONTH), col(PostFeatures.PERSON_ID)}, WINDOWS, "window", "event")
                .groupBy(PostFeatures.MONTH, "window", "event")
                .agg(count_distinct(col(PostFeatures.PERSON_ID)).as("people"))
                .groupBy("window")
                .agg(count_if(col("event").isNotNull().and(col("people").geq(5)))
                        .as("events"))
                .orderBy("window")
                .collectAsList()) {
            events.put(row.getString(0), row.getLong(1));
        }
        return events;
    }

    /**
     * What the product tells of each post.
     *
     * @param offered texts that the programme offers, by the day (2021-01-31) from which on it does
     */
    public List<Told> told(Map<String, String> offered) {
        return features(offered)
                .select(
                        col(PostFeatures.POST_ID),
                        col(PostFeatures.PERSON_ID),
                        col(PostFeatures.MONTH),
                        col(PostFeatures.UNISON_24H).isNotNull(),
                        col(PostFeatures.VOICE_CLASS).isin(COPIED))
                .collectAsList()
                .stream()
                .map(r -> new Told(r.getString(0), r.getString(1), r.getString(2), r.getBoolean(3), r.getBoolean(4)))
                .toList();
    }

    /** Of each person's posts the share that something is true of. */
    public static Map<String, Double> shares(List<Told> told, Function<Told, String> person, Predicate<Told> what) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        person, TreeMap::new, Collectors.averagingDouble(t -> what.test(t) ? 1 : 0)));
    }

    /** A day or an instant (2021-01-31…) in a later year; no post of 2021 is of a 29 February. */
    static String later(String at, int years) {
        return Integer.parseInt(at.substring(0, 4)) + years + at.substring(4);
    }

    private Dataset<Row> features(Map<String, String> offered) {
        StructType columns = new StructType()
                .add(RealPosts.ROW, DataTypes.StringType)
                .add("account", DataTypes.StringType)
                .add("at", DataTypes.StringType)
                .add("text", DataTypes.StringType);
        List<Row> rows = posts.stream()
                .map(p -> RowFactory.create(p.row(), p.account(), p.at(), p.text()))
                .toList();
        Map<String, Dataset<Row>> tables = RealPosts.byMonth(RealPosts.tables(
                real.session().createDataFrame(rows, columns),
                col("account"),
                col("at"),
                col("text"),
                lit(null).cast(DataTypes.StringType)));
        if (!offered.isEmpty()) {
            tables.put(Content.TABLE, content(offered, RealPosts.months(tables)));
        }
        return Features.posts(real.session(), tables, Settings.DEFAULT);
    }

    /** Each text in its month and the two after it: posts are compared with what was offered in the 60 days before. */
    private Dataset<Row> content(Map<String, String> offered, Dataset<Row> months) {
        StructType columns = new StructType()
                .add(Content.CONTENT_ID, DataTypes.StringType)
                .add(Content.SUGGESTED_TEXT, DataTypes.StringType);
        List<Row> rows = offered.entrySet().stream()
                .map(o -> RowFactory.create(o.getKey(), o.getValue()))
                .toList();
        Dataset<Row> items = real.session()
                .createDataFrame(rows, columns)
                .withColumn(Content.PUBLISHED_AT, col(Content.CONTENT_ID).cast(DataTypes.TimestampType))
                .withColumn(Content.KIND, lit(Content.Kind.OTHER));
        Column first = date_format(col(Content.PUBLISHED_AT), "yyyy-MM");
        Column last = date_format(add_months(col(Content.PUBLISHED_AT), 2), "yyyy-MM");
        return RealPosts.whole(items, Content.TABLE)
                .crossJoin(months)
                .where(col(PostFeatures.MONTH).between(first, last));
    }
}
