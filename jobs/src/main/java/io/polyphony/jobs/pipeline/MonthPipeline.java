package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.audit.Audit;
import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.Delivery;
import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.disclose.Disclose;
import io.polyphony.jobs.disclose.DisclosedMoments;
import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measurement;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.publish.MetricRows;
import io.polyphony.jobs.spark.Tuning;
import io.polyphony.jobs.warehouse.Attempt;
import io.polyphony.jobs.warehouse.Lease;
import io.polyphony.jobs.warehouse.Leases;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.RunLog;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFactsJson;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.MetricValues;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One month from delivered files to published values: land, conform, features, measure, disclose, audit, publish,
 * in one direction.
 *
 * <p>Nothing is visible to readers before the last step; a run that ends anywhere before leaves the month as it was, and
 * the next run starts over.
 */
public final class MonthPipeline implements AutoCloseable {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final MetricCatalog catalog;
    private final Clock clock;
    private final Leases leases;
    private final RunLog runs;
    private Known known;

    /** What was conformed, and for whom. */
    private record Known(Delivery delivery, String inputHash, String keyId, Erased erased) {}

    /** A pipeline on a session; the clock is only for the times in {@code runs}. */
    public MonthPipeline(SparkSession spark, MetricCatalog catalog, Clock clock, Leases leases) {
        this.leases = leases;
        this.spark = spark;
        this.warehouse = new Warehouse(spark);
        this.runs = new RunLog(spark, warehouse);
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Runs a month. Where what came in since it was published is about so few people that they could be told by the
     * difference, the month stays as it is, and the run in force is returned.
     *
     * @param input what was delivered
     * @param progress hears of each step
     * @throws io.polyphony.jobs.land.InputException if the input broke its contract beyond tolerance
     * @throws io.polyphony.jobs.audit.AuditException if the audit failed
     * @throws io.polyphony.jobs.warehouse.BusyException if another command holds the warehouse for too long
     */
    public PublishedRun run(
            YearMonth month, InputFolder input, Settings settings, PseudonymKey key, Progress progress) {
        try (Lease lease = leases.take("run " + month)) {
            Attempt attempt = runs.begin(month, CodeVersion.read(), key.fingerprint(), clock.instant());
            try {
                return run(attempt, input, settings, key, lease, progress);
            } catch (RuntimeException | Error e) {
                close();
                sayThatItFailed(attempt, e);
                throw e;
            }
        }
    }

    /** The delivery, which the months of one process share as long as nothing about it changes. */
    private Delivery delivery(InputPlan plan, PseudonymKey key, Erased erased) {
        boolean same = known != null
                && known.inputHash().equals(plan.inputHash())
                && known.keyId().equals(key.fingerprint())
                && known.erased().equals(erased);
        if (!same) {
            close();
            known = new Known(Conform.delivery(spark, plan, key, erased), plan.inputHash(), key.fingerprint(), erased);
        }
        return known.delivery();
    }

    /** Forgets the delivery; another run reads it again. */
    @Override
    public void close() {
        if (known != null) {
            known.delivery().close();
            known = null;
        }
    }

    private void sayThatItFailed(Attempt attempt, Throwable why) {
        try {
            runs.failed(attempt, FailureReason.of(why).code(), clock.instant());
        } catch (RuntimeException e) {
            // A full disk takes this row no more than any other.
            why.addSuppressed(e);
        }
    }

    private PublishedRun run(
            Attempt attempt, InputFolder input, Settings settings, PseudonymKey key, Lease lease, Progress progress) {
        YearMonth month = attempt.month();
        progress.step(month, Progress.Step.LAND);
        InputPlan plan = Land.plan(input);
        Tuning.apply(spark, plan.bytes());
        Erased erased = new Tombstones(spark, warehouse).all();
        List<PublishedRun> published = runs.of(month);
        RunId runId = RunId.of(month, plan.inputHash(), erased.count(), settings, CodeVersion.read())
                .following(published.stream().map(PublishedRun::runId).toList());
        LogContext.run(runId.text());
        Working working = new Working(spark, warehouse, month, runId);
        progress.step(month, Progress.Step.CONFORM);
        try (Conformed conformed = delivery(plan, key, erased).month(month, settings)) {
            working.write(conformed);
            progress.step(month, Progress.Step.FEATURES);
            Map<String, Dataset<Row>> tables = working.conformed(conformed);
            working.write(PostFeatures.TABLE, Features.posts(spark, month, tables, settings));
            working.write(Population.TABLE, Features.population(spark, month, tables));
            Dataset<Row> posts = working.read(PostFeatures.TABLE);
            Dataset<Row> population = working.read(Population.TABLE);
            Versions versions = new Versions(spark, warehouse, runId, published, settings, key);
            if (versions.differByTooFew(posts, population)) {
                progress.step(month, Progress.Step.HELD);
                PublishedRun inForce = versions.previous().orElseThrow();
                runs.held(attempt, inForce, clock.instant());
                return inForce;
            }
            progress.step(month, Progress.Step.MEASURE);
            List<Finding> findings = Measurement.measure(catalog, posts, population);
            progress.step(month, Progress.Step.DISCLOSE);
            List<MetricValue> values = new Disclose(catalog.definitions(), settings, key)
                    .values(month, runId.text(), findings, versions.before(posts));
            RunFacts facts = Facts.of(
                    runId,
                    conformed,
                    DisclosedMoments.of(Features.moments(spark, tables, posts), settings, key),
                    settings);
            progress.step(month, Progress.Step.AUDIT);
            Audit.check(conformed.files(), findings, values, settings, catalog.definitions());
            progress.step(month, Progress.Step.PUBLISH);
            working.write(MetricValues.TABLE, MetricRows.write(spark, values));
            RunFacts restated = facts.restating(
                    versions.restatement(facts, values, conformed.files()).orElse(null));
            lease.confirm();
            versions.keep(values);
            return runs.publish(published(runId, restated, key, attempt, working), attempt, lease);
        } finally {
            spark.catalog().clearCache();
        }
    }

    private PublishedRun published(RunId runId, RunFacts facts, PseudonymKey key, Attempt attempt, Working working) {
        return new PublishedRun(
                facts.month(),
                runId.text(),
                runId.codeVersion(),
                runId.configHash(),
                runId.inputHash(),
                facts.landings().stream().mapToLong(RunFacts.Landing::rowsRead).sum(),
                facts.landings().stream().mapToLong(RunFacts.Landing::rejected).sum(),
                key.fingerprint(),
                attempt.startedAt(),
                clock.instant(),
                working.snapshots(),
                RunFactsJson.write(facts),
                0,
                0);
    }
}
