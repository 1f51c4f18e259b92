package io.polyphony.jobs.study;

import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.spark.Tuning;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Do the 95 % intervals cover the truth in 95 of 100 companies?
 *
 * <p>{@code draw PEOPLE FIRST LAST FILE} adds the figures of the companies with these seeds to a file;
 * {@code table PEOPLE FILE…} prints a Markdown table of what they cover. See {@code dev/coverage}.
 */
public final class CoverageStudy {
    private static final int TRUTH_SAMPLE = 60_000;

    private CoverageStudy() {}

    /** Runs one of the two. */
    public static void main(String[] args) throws IOException {
        int people = Integer.parseInt(args[1]);
        if (args[0].equals("draw")) {
            draw(people, Long.parseLong(args[2]), Long.parseLong(args[3]), Path.of(args[4]));
        } else {
            List<Path> files = Stream.of(args).skip(2).map(Path::of).toList();
            System.out.print(table(people, read(files)));
        }
    }

    private static void draw(int people, long first, long last, Path file) throws IOException {
        SparkSession spark =
                Sessions.start("local[1]", Files.createTempDirectory("polyphony-study-warehouse"), Tuning.small(1));
        Companies companies = new Companies(spark, people);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long seed = first; seed <= last; seed++) {
                for (Drawn drawn : companies.draw(seed)) {
                    out.write(drawn.line());
                    out.newLine();
                }
                out.flush();
                System.err.println(people + " people, company " + seed);
            }
        }
        spark.stop();
    }

    private static List<Drawn> read(List<Path> files) throws IOException {
        List<Drawn> drawn = new ArrayList<>();
        for (Path file : files) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(Drawn::parse).forEach(drawn::add);
            }
        }
        return drawn;
    }

    /** What the companies with these seeds cover. */
    public static List<Coverage> coverage(Companies companies, int people, List<Long> seeds) throws IOException {
        List<Drawn> drawn = new ArrayList<>();
        for (long seed : seeds) {
            drawn.addAll(companies.draw(seed));
        }
        return Coverage.of(drawn, Companies.truth(people, TRUTH_SAMPLE));
    }

    private static String table(int people, List<Drawn> drawn) throws IOException {
        SortedMap<String, Double> truth = Companies.truth(people, TRUTH_SAMPLE);
        StringBuilder table =
                new StringBuilder("| figure | truth | bias | companies | no interval | covered | % | p |\n");
        table.append("|---|---|---|---|---|---|---|---|\n");
        for (Coverage c : Coverage.of(drawn, truth)) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.4g%s | %+.1f %% | %d | %d | %d | %.1f | %.3f |%n",
                    c.figure().replace("|", " at "),
                    c.truth(),
                    c.generated() ? "" : " (mean)",
                    100 * c.bias(),
                    c.companies(),
                    c.without(),
                    c.covered(),
                    100 * c.rate(),
                    c.chance()));
        }
        return table.toString();
    }
}
