package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.audit.Audit;
import io.polyphony.jobs.audit.Judged;
import io.polyphony.jobs.audit.Privacy;
import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measurement;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.publish.MetricRows;
import io.polyphony.jobs.publish.Publication;
import io.polyphony.jobs.publish.Restatements;
import io.polyphony.jobs.spark.Tuning;
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
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One month from delivered files to published values: land, conform, features, measure, audit, publish, in one
 * direction.
 *
 * <p>Nothing is visible to readers before the last step; a run that ends anywhere before leaves the month as it was, and
 * the next run starts over.
 */
public final class MonthPipeline {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final MetricCatalog catalog;
    private final Clock clock;
    private final Progress progress;
    private final Leases leases;

    /** A pipeline on a session; the clock is only for the times in {@code runs}. */
    public MonthPipeline(SparkSession spark, MetricCatalog catalog, Clock clock, Progress progress, Leases leases) {
        this.leases = leases;
        this.spark = spark;
        this.warehouse = new Warehouse(spark);
        this.catalog = catalog;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Runs a month.
     *
     * @param input what was delivered
     * @throws io.polyphony.jobs.land.InputException if the input broke its contract beyond tolerance
     * @throws io.polyphony.jobs.audit.AuditException if the audit failed
     * @throws io.polyphony.jobs.warehouse.BusyException if another command holds the warehouse for too long
     */
    public PublishedRun run(YearMonth month, InputFolder input, Settings settings, PseudonymKey key) {
        try (Lease lease = leases.take("run " + month)) {
            return run(month, input, settings, key, lease);
        }
    }

    private PublishedRun run(YearMonth month, InputFolder input, Settings settings, PseudonymKey key, Lease lease) {
        Instant started = clock.instant();
        progress.step(month, Progress.Step.LAND);
        InputPlan plan = Land.plan(input);
        Tuning.apply(spark, plan.bytes());
        Erased erased = new Tombstones(spark, warehouse).all();
        RunId runId = RunId.of(month, plan.inputHash(), erased.count(), settings, CodeVersion.read());
        Working working = new Working(spark, warehouse, month, runId);
        progress.step(month, Progress.Step.CONFORM);
        try (Conformed conformed = Conform.run(spark, plan, month, settings, key, erased)) {
            working.write(conformed);
            progress.step(month, Progress.Step.FEATURES);
            Map<String, Dataset<Row>> tables = working.conformed(conformed);
            working.write(PostFeatures.TABLE, Features.posts(spark, month, tables, settings));
            working.write(Population.TABLE, Features.population(spark, month, tables));
            progress.step(month, Progress.Step.MEASURE);
            Dataset<Row> posts = working.read(PostFeatures.TABLE);
            List<Finding> findings = Measurement.measure(catalog, posts, working.read(Population.TABLE));
            RunFacts facts = Facts.of(runId, conformed, Features.moments(spark, tables, posts), settings);
            progress.step(month, Progress.Step.AUDIT);
            List<MetricValue> values = audit(facts, findings, settings);
            progress.step(month, Progress.Step.PUBLISH);
            working.write(MetricValues.TABLE, MetricRows.write(spark, values));
            RunFacts.Restatement change = new Restatements(spark, warehouse, settings)
                    .of(facts, values, key.fingerprint(), posts)
                    .orElse(null);
            return new RunLog(spark, warehouse)
                    .publish(published(runId, facts.restating(change), key, started, working), lease);
        } finally {
            spark.catalog().clearCache();
        }
    }

    private List<MetricValue> audit(RunFacts facts, List<Finding> findings, Settings settings) {
        Privacy privacy = new Privacy(settings);
        List<Judged> judged = privacy.judge(findings);
        List<MetricValue> values = Publication.values(facts.month(), facts.runId(), judged, catalog.definitions());
        Audit.check(facts.landings(), judged, privacy, values, catalog.definitions());
        return values;
    }

    private PublishedRun published(RunId runId, RunFacts facts, PseudonymKey key, Instant started, Working working) {
        return new PublishedRun(
                facts.month(),
                runId.text(),
                runId.codeVersion(),
                runId.configHash(),
                runId.inputHash(),
                facts.landings().stream().mapToLong(RunFacts.Landing::rowsRead).sum(),
                facts.landings().stream().mapToLong(RunFacts.Landing::rejected).sum(),
                key.fingerprint(),
                started,
                clock.instant(),
                working.snapshots(),
                RunFactsJson.write(facts),
                0);
    }
}
