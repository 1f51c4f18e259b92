package io.polyphony.jobs.study.texts;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.xxhash64;

import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Real posts in the shape of conformed tables: every account a person, no engagement, nobody's repost.
 *
 * <p>A post's id is the position of its row in its file, from 0.
 */
public final class RealPosts {
    /** Position of a row in its file, from 0. */
    public static final String ROW = "row";

    private static final String NETWORK = "x";
    private final SparkSession spark;
    private final Path data;

    /** @param data the folder of the sample data */
    public RealPosts(SparkSession spark, Path data) {
        this.spark = spark;
        this.data = data;
    }

    SparkSession session() {
        return spark;
    }

    /** Tables of the originals of a month of the troll factory, 2015-11 or 2017-08; their content is as named, null: none. */
    public Map<String, Dataset<Row>> trolls(String month, String content) {
        Dataset<Row> originals = csv("01_ira_troll_tweets/tweets_" + month + ".csv.gz")
                .where(col("retweet").equalTo("0"));
        return tables(
                originals.withColumn("item", lit(content).cast(DataTypes.StringType)),
                col("author_id"),
                col("publish_date"),
                col("content"),
                col("item"));
    }

    /** Tables of a year of senators' posts. */
    public Map<String, Dataset<Row>> senators() {
        Column none = lit(null).cast(DataTypes.StringType);
        return tables(senatorsFile(), col("account"), col("Datetime"), col("Text"), none);
    }

    /** The file of senators' posts: row, account, Datetime, Text. */
    public Dataset<Row> senatorsFile() {
        return csv("02_us_senate_tweets/senate_tweets_2021.csv.gz");
    }

    /** The clusters of equal messages in a month of the troll factory: row, cluster, max_acc_24h. */
    public Dataset<Row> clusters(String month) {
        return csv("01_ira_troll_tweets/same_message_clusters_" + month + ".csv.gz", false);
    }

    /** Tables of a file that has its own column {@link #ROW}. */
    public static Map<String, Dataset<Row>> tables(
            Dataset<Row> file, Column author, Column at, Column text, Column content) {
        Dataset<Row> posts = file.select(
                        col(ROW).cast(DataTypes.StringType).as(Posts.POST_ID),
                        author.as(Posts.ACCOUNT_ID),
                        lit(NETWORK).as(Posts.NETWORK),
                        at.cast(DataTypes.TimestampType).as(Posts.POSTED_AT),
                        text.as(Posts.TEXT),
                        content.as(Posts.CONTENT_ID),
                        lit(false).as(Posts.IS_REPOST),
                        lit(true).as(PostFeatures.IN_COMMON_WINDOW))
                .localCheckpoint();
        Dataset<Row> accounts = posts.select(
                        col(Posts.ACCOUNT_ID),
                        col(Posts.NETWORK),
                        lit(Accounts.Voice.EMPLOYEE).as(Accounts.VOICE),
                        col(Posts.ACCOUNT_ID).as(Accounts.PERSON_ID),
                        to_date(lit("2010-01-01")).as(Accounts.MEASURED_ON))
                .distinct();
        Dataset<Row> people = accounts.select(
                col(Accounts.PERSON_ID), xxhash64(col(Accounts.PERSON_ID)).as(Conformed.SAMPLE_RANK));
        return Map.of(
                Posts.TABLE, whole(posts, Posts.TABLE),
                Accounts.TABLE, whole(accounts, Accounts.TABLE),
                People.TABLE, whole(people, People.TABLE));
    }

    /** Tables of some months as those of each month: posts by their time, the people and accounts of all in every one. */
    public static Map<String, Dataset<Row>> byMonth(Map<String, Dataset<Row>> tables) {
        Map<String, Dataset<Row>> dated = new TreeMap<>(tables);
        dated.computeIfPresent(
                Posts.TABLE,
                (name, posts) -> posts.withColumn(PostFeatures.MONTH, date_format(col(Posts.POSTED_AT), "yyyy-MM")));
        Dataset<Row> months = months(dated);
        dated.computeIfPresent(Accounts.TABLE, (name, accounts) -> accounts.crossJoin(months));
        dated.computeIfPresent(People.TABLE, (name, people) -> people.crossJoin(months));
        return dated;
    }

    /** The months in which somebody posted. */
    static Dataset<Row> months(Map<String, Dataset<Row>> dated) {
        return dated.get(Posts.TABLE).select(PostFeatures.MONTH).distinct();
    }

    /** A table with all columns of its conformed form; those it lacks are null. */
    public static Dataset<Row> whole(Dataset<Row> table, String name) {
        return table.select(Arrays.stream(schema(name).fields())
                .map(f -> Arrays.asList(table.columns()).contains(f.name())
                        ? col(f.name())
                        : lit(null).cast(f.dataType()).as(f.name()))
                .toArray(Column[]::new));
    }

    private static StructType schema(String table) {
        StructType schema = SparkSchemas.of(Contracts.of(table));
        if (table.equals(Posts.TABLE)) {
            return schema.add(PostFeatures.IN_COMMON_WINDOW, DataTypes.BooleanType, false);
        }
        return table.equals(People.TABLE) ? schema.add(Conformed.SAMPLE_RANK, DataTypes.LongType, true) : schema;
    }

    private Dataset<Row> csv(String path) {
        return csv(path, true);
    }

    private Dataset<Row> csv(String path, boolean numbered) {
        Dataset<Row> file = spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .csv(data.resolve(path).toString());
        // One file is one partition, so the number is the position in it.
        return numbered ? file.withColumn(ROW, monotonically_increasing_id()) : file;
    }
}
