package io.polyphony.jobs.study;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split_part;

import io.polyphony.jobs.conform.MonthTables;
import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measurement;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.simulate.HiredCompany;
import io.polyphony.jobs.simulate.SimulationOptions;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.RecruitingFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The hiring sides of companies drawn from the same generating distribution, a year of each, measured by the real steps:
 * features and the scan run once for all of them (see {@link Crowd}), then each metric on the states of each company.
 */
public final class RecruitingCompanies {
    /** The month whose report would tell of the year. */
    public static final YearMonth MONTH = YearMonth.of(2026, 12);

    private static final int MONTHS = 12;
    private static final String COMPANY = "company";
    private static final String SETTLED = "cohort=settled";
    /** Far from the seeds of the companies that are measured. */
    private static final long OTHERS = 7_000_000L;

    private static final Map<String, String> RATES = Map.of(
            "submission_rate", "applicants_submitted",
            "interview_rate", "applicants_interviewed",
            "offer_rate", "applicants_offered",
            "hire_rate", "applicants_hired");

    private final SparkSession spark;
    private final int people;
    private final List<Metric> metrics = MetricCatalog.discover().metrics().stream()
            .filter(metric -> metric.needs().stream().allMatch(r -> r.table().equals(RecruitingFeatures.TABLE)))
            .toList();

    /** Companies of that many employees. */
    public RecruitingCompanies(SparkSession spark, int people) {
        this.spark = spark;
        this.people = people;
    }

    /**
     * What is found of the applicants of companies, by seed.
     *
     * @param shareEffect by how much more likely an interview is for those who came through sharing; 1: as likely
     * @throws IOException if what is simulated can't be written
     */
    public SortedMap<Long, List<Finding>> draw(List<Long> seeds, double shareEffect) throws IOException {
        Path folder = Files.createTempDirectory("polyphony-study");
        try {
            Crowd crowd = new Crowd(folder.resolve("input"), Crowd.HIRING);
            for (long seed : seeds) {
                Path company = folder.resolve("company");
                new HiredCompany(company(seed), shareEffect).write(company);
                crowd.add(seed, company);
                Companies.delete(company);
            }
            return measure(folder.resolve("input"));
        } finally {
            Companies.delete(folder);
        }
    }

    private SimulationOptions company(long seed) {
        return new SimulationOptions(people, MONTHS, MONTH.minusMonths(MONTHS - 1), seed, 0, 0);
    }

    private SortedMap<Long, List<Finding>> measure(Path input) {
        Map<String, Dataset<Row>> tables = new HashMap<>();
        Crowd.HIRING.forEach(table -> tables.put(table, read(input, table)));
        tables.computeIfPresent(Costs.TABLE, (name, rows) -> rows.withColumn(MonthTables.COST_MONTH, col(Costs.MONTH)));
        Dataset<Row> features = Features.recruiting(spark, Features.dated(MONTH, tables), Settings.DEFAULT)
                .where(col(RecruitingFeatures.SUBJECT).isNotNull())
                .withColumn(COMPANY, split_part(col(RecruitingFeatures.SUBJECT), lit(Crowd.MARK), lit(1)))
                .localCheckpoint();
        SortedMap<Long, List<Finding>> findings = new TreeMap<>();
        Measurement.statesBy(COMPANY, metrics, Map.of(RecruitingFeatures.TABLE, features))
                .forEach((company, states) -> findings.put(
                        Long.parseLong(company),
                        metrics.stream()
                                .flatMap(metric -> metric.evaluate(states).stream())
                                .toList()));
        return findings;
    }

    private Dataset<Row> read(Path input, String table) {
        return spark.read()
                .option("header", true)
                .schema(SparkSchemas.of(Contracts.of(table)))
                .csv(input.resolve(table).toString());
    }

    /**
     * The population values by figure, from companies that are drawn for this alone: their applicants are counted where
     * they are drawn, by none of the real steps.
     *
     * @param companies how many
     */
    public SortedMap<String, Double> truth(int companies, double shareEffect) {
        SortedMap<String, Double> sums = new TreeMap<>();
        LongStream.range(OTHERS, OTHERS + companies)
                .mapToObj(seed -> new HiredCompany(company(seed), shareEffect).figures())
                .forEach(one -> one.forEach((figure, count) -> sums.merge(figure, count, Double::sum)));
        SortedMap<String, Double> truth = new TreeMap<>();
        RATES.forEach((rate, reached) -> {
            truth.put(rate, share(sums, reached + "|" + SETTLED, "applicants|" + SETTLED));
            sources(sums)
                    .forEach(source -> truth.put(
                            rate + "|" + source,
                            share(
                                    sums,
                                    reached + "|" + SETTLED + ";" + source,
                                    "applicants|" + SETTLED + ";" + source)));
        });
        sources(sums)
                .forEach(source ->
                        truth.put("applicant_share|" + source, share(sums, "applicants|" + source, "applicants")));
        return truth;
    }

    private static double share(Map<String, Double> sums, String part, String whole) {
        return sums.getOrDefault(part, 0.0) / sums.get(whole);
    }

    private static List<String> sources(Map<String, Double> sums) {
        String start = "applicants|source=";
        return sums.keySet().stream()
                .filter(figure -> figure.startsWith(start))
                .map(figure -> figure.substring(figure.indexOf('|') + 1))
                .toList();
    }
}
