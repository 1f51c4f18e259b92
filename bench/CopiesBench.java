import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import com.sun.management.OperatingSystemMXBean;
import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.spark.Tuning;
import io.polyphony.jobs.study.texts.RealPosts;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the features of a month of texts cost in which copies are looked for: one that texts.py wrote. */
final class CopiesBench {
    private static final String MESSAGE = "message";

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Path warehouse = Files.createTempDirectory("copies-bench");
        long start = System.nanoTime();
        try (Session session = Sessions.start("local[2]", Location.of(warehouse), Map.of())) {
            Tuning.apply(session.spark(), Files.size(file));
            Row found = found(session.spark(), file);
            System.out.printf(
                    Locale.ROOT,
                    "texts %d seconds %.1f cpu_s %.1f peak_mb %d%ncopies %d of them in events of 24 hours %d others %d%n",
                    found.getLong(0),
                    (System.nanoTime() - start) / 1e9,
                    ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9,
                    peak() >> 10,
                    found.getLong(1),
                    found.getLong(2),
                    found.getLong(3));
        }
    }

    private static Row found(SparkSession spark, Path file) {
        Dataset<Row> texts = spark.read().parquet(file.toString());
        Map<String, Dataset<Row>> tables = RealPosts.tables(
                texts.withColumn(RealPosts.ROW, col("post_id")),
                col("account_id"),
                col("posted_at"),
                col("text"),
                lit(null).cast("string"));
        Dataset<Row> told = Features.posts(spark, Features.dated(YearMonth.of(2026, 5), tables), Settings.DEFAULT)
                .select(PostFeatures.POST_ID, PostFeatures.UNISON_24H);
        Column planted = col(MESSAGE).isNotNull();
        Column inEvent = col(PostFeatures.UNISON_24H).isNotNull();
        return told.join(texts.select("post_id", MESSAGE), "post_id")
                .agg(
                        count_if(lit(true)),
                        count_if(planted),
                        count_if(planted.and(inEvent)),
                        count_if(not(planted).and(inEvent)))
                .head();
    }

    /** Most memory of the process ever, in KiB. */
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
