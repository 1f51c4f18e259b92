package io.polyphony.jobs.study;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.spark.Tuning;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.Rejects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How fast are engagements taken in, beside Spark copying the same file from CSV to Parquet without a look at it?
 *
 * <p>{@code IngestStudy ROWS ROUNDS} prints a line per round: seconds, rows per second and the ratio of the two, in
 * turn in one process. See {@code dev/ingest-study}.
 */
public final class IngestStudy {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final int PEOPLE = 1_000;
    private static final int ROWS_PER_POST = 50;

    private final SparkSession spark;
    private final Path folder;
    private final long rows;

    private IngestStudy(SparkSession spark, Path folder, long rows) {
        this.spark = spark;
        this.folder = folder;
        this.rows = rows;
    }

    /** Makes the input, then takes it in and copies it in turn. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("polyphony-ingest");
        Session session = Sessions.start("local[*]", Location.of(folder.resolve("warehouse")), Map.of());
        SparkSession spark = session.spark();
        IngestStudy study = new IngestStudy(spark, folder, Long.parseLong(args[0]));
        study.input();
        for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
            double copied = seconds(study::copy);
            double ingested = seconds(study::ingest);
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows: copied in %.1f s (%,.0f rows/s), taken in in %.1f s (%,.0f rows/s), ratio %.2f%n",
                    study.rows,
                    copied,
                    study.rows / copied,
                    ingested,
                    study.rows / ingested,
                    ingested / copied);
        }
        session.close();
        delete(folder);
    }

    private void input() {
        Dataset<Row> people = spark.range(PEOPLE)
                .select(
                        concat(lit("p-"), col("id")).as("person_id"),
                        lit("2020-01-01").as("opted_in_at"));
        Dataset<Row> accounts = spark.range(PEOPLE)
                .select(
                        concat(lit("a-"), col("id")).as("account_id"),
                        lit("employee").as("voice"),
                        concat(lit("p-"), col("id")).as("person_id"),
                        lit("linkedin").as("network"),
                        lit("2026-09-30").as("measured_on"));
        Dataset<Row> posts = spark.range(rows / ROWS_PER_POST)
                .select(
                        concat(lit("s-"), col("id")).as("post_id"),
                        expr("concat('a-', id % " + PEOPLE + ")").as("account_id"),
                        lit("linkedin").as("network"),
                        expr("concat('2026-10-', lpad(1 + id % 24, 2, '0'), 'T09:', lpad(id % 60, 2, '0'), ':00Z')")
                                .as("posted_at"));
        write("people", people);
        write("accounts", accounts);
        write("posts", posts);
        write("engagements", engagements());
    }

    private Dataset<Row> engagements() {
        return spark.range(rows)
                .select(
                        expr("concat('s-', id div " + ROWS_PER_POST + ")").as("post_id"),
                        element_at(expr("array('impression', 'click', 'reaction', 'comment')"), expr("int(1 + id % 4)"))
                                .as("kind"),
                        expr("concat('2026-10-', lpad(25 + id % 5, 2, '0'), 'T', lpad(id % 24, 2, '0'), ':30:00Z')")
                                .as("measured_at"),
                        expr("1 + id % 9").as("count"),
                        lit("event").as("measure"),
                        lit("organic").as("delivery"),
                        expr("concat('m-', xxhash64(id) % 100000)").as(Engagements.MEMBER_ID));
    }

    /** One CSV file, as an export is one. */
    private void write(String name, Dataset<Row> table) {
        Path parts = folder.resolve("parts-" + name);
        table.coalesce(1).write().option("header", true).csv(parts.toString());
        try (Stream<Path> files = Files.list(parts)) {
            Files.createDirectories(folder.resolve("input"));
            Path file =
                    files.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow();
            Files.move(file, folder.resolve("input").resolve(name + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy() {
        spark.read()
                .option("header", true)
                .csv(folder.resolve("input/engagements.csv").toString())
                .write()
                .mode("overwrite")
                .parquet(folder.resolve("copy").toString());
    }

    private void ingest() {
        InputPlan plan = Land.plan(folder.resolve("input"));
        Tuning.apply(spark, plan.bytes());
        Warehouse warehouse = new Warehouse(spark);
        try (Conformed conformed =
                Conform.run(spark, plan, MONTH, Settings.DEFAULT, PseudonymKey.demo(), Erased.NOBODY)) {
            plan.present().forEach(table -> warehouse.replace(table, MONTH, conformed.table(table)));
            warehouse.replace(Rejects.TABLE, MONTH, conformed.rejects());
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
