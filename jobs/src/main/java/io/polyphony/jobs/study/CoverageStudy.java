package io.polyphony.jobs.study;

import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;

/**
 * Do the 95 % intervals cover the truth in 95 of 100 companies?
 *
 * <p>{@code CoverageStudy PEOPLE COMPANIES FILE} draws companies and writes a Markdown table of what their intervals
 * cover. See {@code dev/coverage}.
 */
public final class CoverageStudy {
    private static final int TRUTH_SAMPLE = 60_000;
    private static final int AT_ONCE = 10;

    private CoverageStudy() {}

    /** Draws and writes. */
    public static void main(String[] args) throws IOException {
        int people = Integer.parseInt(args[0]);
        Path warehouse = Files.createTempDirectory("polyphony-study-warehouse");
        Session session =
                Sessions.start("local[*]", Location.of(warehouse), Map.of("spark.sql.shuffle.partitions", "4"));
        SparkSession spark = session.spark();
        List<Coverage> coverage = coverage(spark, people, Integer.parseInt(args[1]));
        Files.writeString(Path.of(args[2]), CoverageTable.of(coverage));
        session.close();
    }

    /** What the companies with the seeds 1 … companies cover, by figure. */
    public static List<Coverage> coverage(SparkSession spark, int people, int companies) throws IOException {
        Companies drawnFrom = new Companies(spark, people);
        List<Drawn> drawn = new ArrayList<>();
        for (int first = 1; first <= companies; first += AT_ONCE) {
            int last = Math.min(companies, first + AT_ONCE - 1);
            drawn.addAll(
                    drawnFrom.draw(LongStream.rangeClosed(first, last).boxed().toList()));
            System.err.println(people + " people, companies " + first + " to " + last);
        }
        return Coverage.of(drawn, Companies.truth(people, TRUTH_SAMPLE));
    }
}
