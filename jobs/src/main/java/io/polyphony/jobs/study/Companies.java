package io.polyphony.jobs.study;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split_part;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.measure.Measurement;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.simulate.Simulation;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Companies drawn from the same generating distribution, measured for one month by the real steps: conform, features
 * and the scan run once for all of them (see {@link Crowd}), then each metric on the states of each company.
 *
 * <p>Only the groups of the jackknife are numbered here, within each company: every person, and every post of a brand,
 * is a group, as it is for any company of fewer than 300 authors.
 */
public final class Companies {
    private static final YearMonth MONTH = YearMonth.of(2026, 5);
    private static final String COMPANY = "company";

    private final SparkSession spark;
    private final MetricCatalog catalog = MetricCatalog.discover();
    private final int people;

    /** Companies of that many employees. */
    public Companies(SparkSession spark, int people) {
        this.spark = spark;
        this.people = people;
    }

    /** What the figures of the companies with these seeds came out as. */
    List<Drawn> draw(List<Long> seeds) throws IOException {
        Path folder = Files.createTempDirectory("polyphony-study");
        try {
            Crowd crowd = new Crowd(Files.createDirectory(folder.resolve("input")));
            for (long seed : seeds) {
                Path company = folder.resolve("company");
                Simulation.write(new SimulationOptions(people, 1, MONTH, seed, 0, 0), company);
                crowd.add(seed, company);
                delete(company);
            }
            return measure(folder.resolve("input"));
        } finally {
            delete(folder);
        }
    }

    private List<Drawn> measure(Path input) {
        try (Conformed conformed =
                Conform.run(spark, Land.plan(input), MONTH, Settings.DEFAULT, PseudonymKey.demo(), Erased.NOBODY)) {
            Map<String, Dataset<Row>> tables = Features.dated(MONTH, conformed.tables());
            Dataset<Row> posts = Features.posts(spark, tables, Settings.DEFAULT);
            Dataset<Row> population = Features.population(spark, tables);
            Map<String, States> states = Measurement.statesBy(
                    COMPANY,
                    catalog.metrics(),
                    units(company(posts, PostFeatures.NETWORK)),
                    company(population, Population.DEPARTMENT));
            List<Drawn> drawn = new ArrayList<>();
            states.forEach((company, of) -> drawn.addAll(evaluate(Long.parseLong(company), of)));
            return drawn;
        }
    }

    private List<Drawn> evaluate(long company, States states) {
        List<Drawn> drawn = new ArrayList<>();
        for (Metric metric : catalog.metrics()) {
            metric.evaluate(states).forEach(f -> drawn.add(Drawn.of(company, f)));
        }
        return drawn;
    }

    /** Moves the company's number from a name into a column of its own. */
    private static Dataset<Row> company(Dataset<Row> rows, String name) {
        Column mark = lit(Crowd.MARK);
        return rows.withColumn(COMPANY, split_part(col(name), mark, lit(1)))
                .withColumn(name, split_part(col(name), mark, lit(2)));
    }

    private static Dataset<Row> units(Dataset<Row> posts) {
        Column who = when(col(PostFeatures.VOICE).equalTo(PostFeatures.Voice.EMPLOYEE), col(PostFeatures.PERSON_ID))
                .otherwise(col(PostFeatures.POST_ID));
        Column number = dense_rank()
                .over(Window.partitionBy(col(COMPANY), col(PostFeatures.VOICE)).orderBy(who));
        return posts.withColumn(PostFeatures.SAMPLE_UNIT, number.cast("long"));
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
