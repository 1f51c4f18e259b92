package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.xxhash64;

import io.polyphony.jobs.SharedData;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Real posts in the shape of conformed tables: every account a person, no content, no engagement. */
final class RealMonths {
    /** Position of a row in its file, from 0. */
    static final String ROW = "row";

    private RealMonths() {}

    static Dataset<Row> trolls(SparkSession spark) {
        return csv(spark, "01_ira_troll_tweets/tweets_2017-08.csv.gz");
    }

    static Dataset<Row> senators(SparkSession spark) {
        return csv(spark, "02_us_senate_tweets/senate_tweets_2021.csv.gz");
    }

    static Map<String, Dataset<Row>> tables(Dataset<Row> file, Column author, Column at, Column text) {
        Dataset<Row> posts = file.select(
                        col(ROW).cast("string").as(Posts.POST_ID),
                        author.as(Posts.ACCOUNT_ID),
                        lit("x").as(Posts.NETWORK),
                        at.cast("timestamp").as(Posts.POSTED_AT),
                        text.as(Posts.TEXT),
                        lit(false).as(Posts.IS_REPOST),
                        lit(true).as(PostFeatures.IN_COMMON_WINDOW))
                .localCheckpoint();
        Dataset<Row> accounts = posts.select(
                        col(Posts.ACCOUNT_ID),
                        col(Posts.NETWORK),
                        lit(Accounts.Voice.EMPLOYEE).as(Accounts.VOICE),
                        col(Posts.ACCOUNT_ID).as(Accounts.PERSON_ID),
                        to_date(lit("2017-01-01")).as(Accounts.MEASURED_ON))
                .distinct();
        Dataset<Row> people = accounts.select(
                col(Accounts.PERSON_ID), xxhash64(col(Accounts.PERSON_ID)).as(Working.SAMPLE_RANK));
        return Map.of(
                Posts.TABLE, whole(posts, Posts.TABLE),
                Accounts.TABLE, whole(accounts, Accounts.TABLE),
                People.TABLE, whole(people, People.TABLE));
    }

    private static Dataset<Row> csv(SparkSession spark, String path) {
        Dataset<Row> file = spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .csv(SharedData.data(path).toString());
        // One file is one partition, so the row number is the position in it.
        return file.withColumn(ROW, org.apache.spark.sql.functions.monotonically_increasing_id());
    }

    private static Dataset<Row> whole(Dataset<Row> table, String name) {
        return table.select(Arrays.stream(Month.schema(name).fields())
                .map(f -> Arrays.asList(table.columns()).contains(f.name())
                        ? col(f.name())
                        : lit(null).cast(f.dataType()).as(f.name()))
                .toArray(Column[]::new));
    }
}
