package io.polyphony.jobs.study;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
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
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.simulate.Simulation;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.People;
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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

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
    private static final String NAME = "name";

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
        SortedMap<Long, SimulationOptions> companies = new TreeMap<>();
        seeds.forEach(seed -> companies.put(seed, company(seed)));
        List<Drawn> drawn = new ArrayList<>();
        states(companies)
                .forEach((seed, states) -> catalog.findings(states).forEach(f -> drawn.add(Drawn.of(seed, f))));
        return drawn;
    }

    /** The company with that seed, one month of it. */
    public SimulationOptions company(long seed) {
        return new SimulationOptions(people, 1, MONTH, seed, 0, 0);
    }

    /**
     * What all metrics need to know of companies.
     *
     * @param companies by a number of their own, not negative
     * @throws IOException if what is simulated can't be written
     */
    public SortedMap<Long, States> states(SortedMap<Long, SimulationOptions> companies) throws IOException {
        Path folder = Files.createTempDirectory("polyphony-study");
        try {
            Crowd crowd = new Crowd(Files.createDirectory(folder.resolve("input")), Crowd.POSTS);
            for (Map.Entry<Long, SimulationOptions> one : companies.entrySet()) {
                Path company = folder.resolve("company");
                Simulation.write(one.getValue(), company);
                crowd.add(one.getKey(), company);
                delete(company);
            }
            return measure(folder.resolve("input"), crowd.people());
        } finally {
            delete(folder);
        }
    }

    private SortedMap<Long, States> measure(Path input, List<String> people) {
        try (Conformed conformed =
                Conform.run(spark, Land.plan(input), MONTH, Settings.DEFAULT, PseudonymKey.demo(), Erased.NOBODY)) {
            Map<String, Dataset<Row>> tables = Features.dated(MONTH, conformed.tables());
            Dataset<Row> posts = Features.posts(spark, tables, Settings.DEFAULT);
            Dataset<Row> population = Features.population(spark, tables);
            SortedMap<Long, States> states = new TreeMap<>();
            Measurement.statesBy(
                            COMPANY,
                            catalog.metrics(),
                            units(known(company(posts, PostFeatures.NETWORK), people)),
                            company(population, Population.DEPARTMENT))
                    .forEach((company, of) -> states.put(Long.parseLong(company), of));
            return states;
        }
    }

    /** Moves the company's number from a name into a column of its own. */
    private static Dataset<Row> company(Dataset<Row> rows, String name) {
        Column mark = lit(Crowd.MARK);
        return rows.withColumn(COMPANY, split_part(col(name), mark, lit(1)))
                .withColumn(name, split_part(col(name), mark, lit(2)));
    }

    /** Calls people by the name that they have in each company, so that two draws of one company have the same people. */
    private Dataset<Row> known(Dataset<Row> posts, List<String> people) {
        String identifier =
                Contracts.of(People.TABLE).identifier(Contracts.of(People.TABLE).field(People.PERSON_ID));
        List<Row> names = people.stream()
                .map(id -> RowFactory.create(
                        PseudonymKey.demo().pseudonyms(identifier, id).get(0),
                        id.substring(id.indexOf(Crowd.MARK) + 1)))
                .toList();
        StructType columns =
                new StructType().add(PostFeatures.PERSON_ID, "string").add(NAME, "string");
        return posts.join(broadcast(spark.createDataFrame(names, columns)), PostFeatures.PERSON_ID, "left")
                .withColumn(PostFeatures.PERSON_ID, coalesce(col(NAME), col(PostFeatures.PERSON_ID)))
                .drop(NAME);
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

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
