package io.polyphony.jobs.pipeline;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.audit.Audit;
import io.polyphony.jobs.conform.Delivery;
import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.disclose.Disclose;
import io.polyphony.jobs.disclose.DisclosedMoments;
import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.features.UnknownSources;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measurement;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.publish.MetricRows;
import io.polyphony.jobs.spark.Tuning;
import io.polyphony.jobs.warehouse.Attempt;
import io.polyphony.jobs.warehouse.BusyException;
import io.polyphony.jobs.warehouse.Lease;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.RunLog;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Ask;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import io.polyphony.schemas.run.RunFactsJson;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.MetricValues;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ReachFeatures;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One pass over a delivery for some months: land, conform, features and measure for all of them together, then disclose,
 * audit and publish month by month, in one direction.
 *
 * <p>Months don't see each other before they are published: month is a key of every table on the way.
 */
final class MonthPass {
    /** What a pass works with: what it runs on, for whom, and while which lease holds the warehouse. */
    record Given(
            SparkSession spark,
            MetricCatalog catalog,
            Clock clock,
            Settings settings,
            PseudonymKey key,
            Lease lease,
            Progress progress) {}

    /** Where the conformed delivery comes from. */
    @FunctionalInterface
    interface Deliveries {
        Delivery of(InputPlan plan, PseudonymKey key, Erased erased);
    }

    /** What was found of all months. */
    private record Found(
            Dataset<Row> posts,
            SortedMap<YearMonth, States> states,
            Map<YearMonth, List<UnisonMoment>> moments,
            Map<YearMonth, List<Ask>> asks,
            Map<YearMonth, List<String>> hiringTopics) {}

    private final Given given;
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final RunLog log;
    private final SortedMap<YearMonth, List<PublishedRun>> before;
    private final ComparedMonths compared;
    private final EarlierMonths earlier;
    private final List<Attempt> open;
    private final Consumer<MonthResult> ended;

    private MonthPass(Given given, RunLog log, List<Attempt> open, Consumer<MonthResult> ended) {
        this.given = given;
        this.spark = given.spark();
        this.warehouse = new Warehouse(spark);
        this.log = log;
        this.before = log.byMonth();
        this.compared = new ComparedMonths(warehouse, given.catalog(), before);
        this.earlier = new EarlierMonths(spark, warehouse, before, given.key().fingerprint());
        this.open = new ArrayList<>(open);
        this.ended = ended;
    }

    /**
     * Writes down that months begin.
     *
     * @param ended hears of each month as it ends
     */
    static MonthPass begin(Given given, List<YearMonth> months, Consumer<MonthResult> ended) {
        RunLog log = new RunLog(given.spark(), new Warehouse(given.spark()));
        List<Attempt> attempts = log.begin(
                months,
                CodeVersion.read(),
                given.key().fingerprint(),
                given.clock().instant());
        return new MonthPass(given, log, attempts, ended);
    }

    /** Runs the months; one that fails on its own is told of and left out. */
    void run(InputFolder input, Deliveries deliveries) {
        step(open.stream().map(Attempt::month).toList(), Progress.Step.LAND);
        InputPlan plan = Land.plan(input);
        Tuning.apply(spark, plan.bytes());
        Erased erased = new Tombstones(spark, warehouse).all();
        List<MonthRun> begun = named(plan, erased);
        step(months(begun), Progress.Step.CONFORM);
        Delivery delivery = deliveries.of(plan, given.key(), erased);
        delivery.count(months(begun));
        List<MonthRun> taken = each(begun, run -> run.with(delivery.intake(run.month(), given.settings())));
        if (!taken.isEmpty()) {
            MonthWriter writer = new MonthWriter(spark, warehouse, taken);
            Found found = found(taken, writer.write(delivery.tables(months(taken))), writer);
            for (MonthRun run : taken) {
                if (isOpen(run)) {
                    alone(run, () -> publish(run, found, writer.snapshots()));
                }
            }
        }
    }

    /** Each month with the run's id, from all that goes into it. */
    private List<MonthRun> named(InputPlan plan, Erased erased) {
        List<MonthRun> named = new ArrayList<>();
        for (Attempt attempt : open) {
            YearMonth month = attempt.month();
            List<PublishedRun> published = before.getOrDefault(month, List.of());
            RunId alone = RunId.of(month, plan.inputHash(), erased.count(), given.settings(), attempt.codeVersion());
            RunId id = earlier.name(month, plan.present().contains(Audience.TABLE), runs -> {
                SortedMap<YearMonth, String> inputs = compared.before(month);
                inputs.putAll(runs);
                return alone.from(inputs)
                        .following(published.stream().map(PublishedRun::runId).toList());
            });
            compared.made(id);
            named.add(new MonthRun(attempt, id, versions(id, published), null));
        }
        if (named.size() == 1) {
            LogContext.run(named.get(0).id().text());
        }
        return named;
    }

    private Found found(List<MonthRun> taken, Map<String, Dataset<Row>> tables, MonthWriter writer) {
        step(months(taken), Progress.Step.FEATURES);
        writer.write(PostFeatures.TABLE, Features.posts(spark, tables, given.settings()));
        writer.write(Population.TABLE, Features.population(spark, tables));
        Dataset<Row> posts = writer.read(PostFeatures.TABLE);
        Dataset<Row> population = writer.read(Population.TABLE);
        Map<String, Dataset<Row>> features =
                new TreeMap<>(Map.of(PostFeatures.TABLE, posts, Population.TABLE, population));
        writer.write(ProgrammeFeatures.TABLE, earlier.programme(tables, posts, population, months(taken)));
        features.put(ProgrammeFeatures.TABLE, writer.read(ProgrammeFeatures.TABLE));
        Set<String> absent = Set.copyOf(taken.get(0).intake().absent());
        Features.further(spark, tables, posts, given.settings(), absent).forEach((table, rows) -> {
            writer.write(table, table.equals(ReachFeatures.TABLE) ? earlier.reach(rows, months(taken)) : rows);
            features.put(table, writer.read(table));
        });
        tellOfUnknownSources(tables, months(taken), absent);
        taken.forEach(run -> alone(run, () -> hold(run, of(List.of(run.month()), features))));
        List<YearMonth> left = months(taken.stream().filter(this::isOpen).toList());
        if (left.isEmpty()) {
            return new Found(posts, new TreeMap<>(), Map.of(), Map.of(), Map.of());
        }
        step(left, Progress.Step.MEASURE);
        SortedMap<YearMonth, States> states = Measurement.measure(
                given.catalog(), left, of(left, features), given.settings().networks());
        compared.measured(states);
        return new Found(
                posts,
                states,
                Features.moments(spark, tables, posts.filter(Warehouse.in(left))),
                Features.asks(spark, tables),
                Features.hiringTopics(spark, tables));
    }

    /** Of the last month alone, which knows what the others do. */
    private void tellOfUnknownSources(Map<String, Dataset<Row>> tables, List<YearMonth> months, Set<String> absent) {
        if (!absent.contains(Applications.TABLE)) {
            YearMonth last = months.get(months.size() - 1);
            UnknownSources unknown = Features.unknownSources(spark, tables, last, given.settings());
            if (!unknown.isEmpty()) {
                given.progress().unknownSources(last, unknown);
            }
        }
    }

    private static Dataset<Row> of(MonthRun run, Dataset<Row> rows) {
        return rows.filter(col(Warehouse.MONTH).equalTo(run.month().toString()));
    }

    private static Map<String, Dataset<Row>> of(List<YearMonth> months, Map<String, Dataset<Row>> features) {
        Map<String, Dataset<Row>> theirs = new TreeMap<>(features);
        theirs.replaceAll((table, rows) -> rows.filter(Warehouse.in(months)));
        return theirs;
    }

    /** The month stays as it is where so few people make the difference that they could be told by it. */
    private void hold(MonthRun run, Map<String, Dataset<Row>> features) {
        if (run.versions().differByTooFew(features)) {
            step(List.of(run.month()), Progress.Step.HELD);
            PublishedRun inForce = run.versions().previous().orElseThrow();
            log.held(run.attempt(), inForce, given.clock().instant());
            end(run.attempt(), MonthResult.of(inForce));
        }
    }

    private void publish(MonthRun run, Found found, SortedMap<String, Long> written) {
        YearMonth month = run.month();
        List<Finding> findings =
                Disclose.told(given.catalog().findings(found.states().get(month)), given.settings());
        Versions versions = run.versions();
        step(List.of(month), Progress.Step.DISCLOSE);
        LogContext.run(run.id().text());
        List<MetricValue> values = new Disclose(given.catalog().definitions(), given.settings(), given.key())
                .values(month, run.id().text(), findings, versions.before(of(run, found.posts())));
        RunFacts facts = Facts.of(
                        run.id(),
                        run.intake(),
                        DisclosedMoments.of(
                                found.moments().getOrDefault(month, List.of()), given.settings(), given.key()),
                        found.asks().getOrDefault(month, List.of()),
                        found.hiringTopics().getOrDefault(month, List.of()),
                        given.settings())
                .comparing(compared.of(month, values));
        step(List.of(month), Progress.Step.AUDIT);
        Audit.check(
                run.intake().files(),
                findings,
                values,
                given.settings(),
                given.catalog().definitions());
        step(List.of(month), Progress.Step.PUBLISH);
        SortedMap<String, Long> snapshots = new TreeMap<>(written);
        snapshots.put(
                MetricValues.TABLE, warehouse.replace(MetricValues.TABLE, month, MetricRows.write(spark, values)));
        RunFacts restated = facts.restating(
                versions.restatement(facts, values, run.intake().files()).orElse(null));
        given.lease().confirm();
        versions.keep(values);
        PublishedRun published = log.publish(published(run, restated, snapshots), run.attempt(), given.lease());
        compared.published(month, values);
        end(run.attempt(), MonthResult.of(published));
    }

    private Versions versions(RunId id, List<PublishedRun> published) {
        return new Versions(spark, warehouse, id, published, given.settings(), given.key());
    }

    private PublishedRun published(MonthRun run, RunFacts facts, SortedMap<String, Long> snapshots) {
        return new PublishedRun(
                facts.month(),
                run.id().text(),
                run.id().codeVersion(),
                run.id().configHash(),
                run.id().inputHash(),
                facts.landings().stream().mapToLong(RunFacts.Landing::rowsRead).sum(),
                facts.landings().stream().mapToLong(RunFacts.Landing::rejected).sum(),
                given.key().fingerprint(),
                run.attempt().startedAt(),
                given.clock().instant(),
                snapshots,
                RunFactsJson.write(facts),
                0,
                0);
    }

    /** What is done for each month on its own; months that fail are left out. */
    private List<MonthRun> each(List<MonthRun> runs, UnaryOperator<MonthRun> work) {
        List<MonthRun> done = new ArrayList<>();
        runs.forEach(run -> alone(run, () -> done.add(work.apply(run))));
        return done;
    }

    /** Does what concerns one month; its failure is its own, unless the warehouse is no longer ours. */
    private void alone(MonthRun run, Runnable work) {
        try {
            work.run();
        } catch (BusyException e) {
            throw e;
        } catch (RuntimeException e) {
            sayThatItFailed(run.attempt(), e);
            end(run.attempt(), MonthResult.failed(run.month(), e));
        }
    }

    /** Writes down that the months that have not ended failed. */
    void abandon(Throwable why) {
        open.forEach(attempt -> sayThatItFailed(attempt, why));
    }

    private void sayThatItFailed(Attempt attempt, Throwable why) {
        try {
            log.failed(attempt, FailureReason.of(why).code(), given.clock().instant());
        } catch (RuntimeException e) {
            // A full disk takes this row no more than any other.
            why.addSuppressed(e);
        }
    }

    private void end(Attempt attempt, MonthResult result) {
        open.remove(attempt);
        ended.accept(result);
    }

    private boolean isOpen(MonthRun run) {
        return open.contains(run.attempt());
    }

    private void step(List<YearMonth> months, Progress.Step step) {
        given.progress().step(months, step);
    }

    private static List<YearMonth> months(List<MonthRun> runs) {
        return runs.stream().map(MonthRun::month).toList();
    }
}
