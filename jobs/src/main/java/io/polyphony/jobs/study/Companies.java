package io.polyphony.jobs.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.measure.Measurement;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.simulate.Simulation;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Companies drawn from the same generating distribution, each measured by the real steps for one month. */
public final class Companies {
    private static final YearMonth MONTH = YearMonth.of(2026, 5);

    private final SparkSession spark;
    private final MetricCatalog catalog = MetricCatalog.discover();
    private final int people;

    /** Companies of that many employees. */
    public Companies(SparkSession spark, int people) {
        this.spark = spark;
        this.people = people;
    }

    /** What the figures of one company came out as. @throws IOException if no temporary file can be written */
    List<Drawn> draw(long seed) throws IOException {
        Path folder = Files.createTempDirectory("polyphony-study");
        try {
            Simulation.write(new SimulationOptions(people, 1, MONTH, seed, 0, 0), folder);
            return measure(seed, folder);
        } finally {
            delete(folder);
        }
    }

    private List<Drawn> measure(long seed, Path folder) {
        try (Conformed conformed =
                Conform.run(spark, Land.plan(folder), MONTH, Settings.DEFAULT, PseudonymKey.demo())) {
            Dataset<Row> posts = Features.posts(spark, MONTH, conformed.tables(), Settings.DEFAULT);
            Dataset<Row> population = Features.population(spark, MONTH, conformed.tables());
            return Measurement.measure(catalog, posts, population).stream()
                    .map(f -> Drawn.of(seed, f))
                    .toList();
        } finally {
            spark.catalog().clearCache();
        }
    }

    /**
     * The population values that the generating distribution has, by figure.
     *
     * @param sample people that the Monte Carlo draws
     */
    public static SortedMap<String, Double> truth(int people, int sample) throws IOException {
        Path folder = Files.createTempDirectory("polyphony-truth");
        try {
            Simulation.write(new SimulationOptions(people, 1, MONTH, 0, 0, sample), folder);
            JsonNode months = JsonMapper.builder()
                    .build()
                    .readTree(folder.resolve("truth/population.json").toFile())
                    .get("months");
            SortedMap<String, Double> truth = new TreeMap<>();
            months.get(MONTH.toString())
                    .properties()
                    .forEach(
                            e -> truth.put(e.getKey(), e.getValue().get("value").asDouble()));
            return truth;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
