package io.polyphony.cli.command;

import static java.util.stream.Collectors.toMap;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.erase.Erasure;
import io.polyphony.jobs.erase.Proof;
import io.polyphony.jobs.erase.Retention;
import io.polyphony.jobs.erase.Search;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.pipeline.Late;
import io.polyphony.jobs.pipeline.LogContext;
import io.polyphony.jobs.pipeline.MonthPipeline;
import io.polyphony.jobs.pipeline.MonthResult;
import io.polyphony.jobs.pipeline.Progress;
import io.polyphony.jobs.pipeline.Readiness;
import io.polyphony.jobs.publish.Published;
import io.polyphony.jobs.publish.ReadersView;
import io.polyphony.jobs.publish.RejectedRows;
import io.polyphony.jobs.spark.EventLog;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.warehouse.Attempt;
import io.polyphony.jobs.warehouse.Lease;
import io.polyphony.jobs.warehouse.Leases;
import io.polyphony.jobs.warehouse.Maintenance;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.RunLog;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.reports.MonthInput;
import io.polyphony.reports.Reports;
import io.polyphony.reports.files.PdfText;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/** What commands work with: one configuration, one Spark session, one warehouse. */
final class Workplace implements AutoCloseable {
    private final Configuration configuration;
    private final Settings settings;
    private final MetricCatalog catalog = MetricCatalog.discover();
    private final Session session;
    private final SparkSession spark;
    private final Published published;
    private final Leases leases;
    private MonthPipeline pipeline;

    /** Opens the workplace; legal settings are checked before Spark starts. */
    Workplace(Configuration configuration) {
        this.configuration = configuration;
        this.settings = configuration.settings();
        Map<String, String> extra = new TreeMap<>();
        if (!configuration.text(Key.SHUFFLE_PARTITIONS).isEmpty()) {
            extra.put("spark.sql.shuffle.partitions", configuration.text(Key.SHUFFLE_PARTITIONS));
        }
        if (!configuration.text(Key.EVENT_LOG).isEmpty()) {
            extra.putAll(EventLog.into(configuration.path(Key.EVENT_LOG)));
        }
        configuration.catalog().forEach((name, value) -> extra.put(Sessions.ofCatalog(name), value));
        Location warehouse = configuration.warehouse();
        warehouse.create();
        this.session = Sessions.start(configuration.text(Key.MASTER), warehouse, extra);
        this.spark = session.spark();
        this.leases = new Leases(spark, Clock.systemUTC(), configuration.patience(), System.err::println);
        this.published = new Published(spark, new Warehouse(spark));
    }

    /** Runs a month and publishes it. @throws ConfigurationException if others were made with another key */
    PublishedRun run(YearMonth month, Keys keys, Progress progress) {
        keys.requireKnows(runs());
        return pipeline().run(month, configuration.input(), settings, keys.key(), progress);
    }

    /**
     * Runs months and publishes them.
     *
     * @param ended hears of each month as it ends; what it does holds up the others
     * @throws ConfigurationException if others were made with another key
     */
    void run(List<YearMonth> months, Keys keys, Progress progress, Consumer<MonthResult> ended) {
        keys.requireKnows(runs());
        pipeline().run(months, configuration.input(), settings, keys.key(), progress, ended);
    }

    private MonthPipeline pipeline() {
        if (pipeline == null) {
            pipeline = new MonthPipeline(spark, catalog, Clock.systemUTC(), leases);
        }
        return pipeline;
    }

    /** What a month still waits for, in sentences. @throws ConfigurationException if others were made with another key */
    List<String> waitsFor(YearMonth month, Keys keys) {
        keys.requireKnows(runs());
        Instant now = Clock.systemUTC().instant();
        return new Readiness(spark, settings, keys.key()).waitsFor(month, configuration.input(), now);
    }

    /** Gives up the rows that are older than the configuration keeps. @return their months, earliest first */
    List<YearMonth> retain() {
        OptionalInt months = configuration.retainMonths();
        return months.isEmpty()
                ? List.of()
                : new Retention(spark, new Warehouse(spark), leases).keep(months.getAsInt());
    }

    /** Erases a person, see {@link Erasure}. @throws ConfigurationException if months were made with another key */
    Optional<Proof> forget(Keys keys, String identifier, String value) {
        keys.requireKnows(runs());
        Search search = new Search(spark, Map.of(".pdf", PdfText::of));
        Erasure erasure = new Erasure(spark, new Warehouse(spark), search, Clock.systemUTC(), leases);
        List<Location> folders = List.of(configuration.warehouse(), Location.of(configuration.path(Key.OUT)));
        return erasure.erase(keys.key(), identifier, value, folders);
    }

    /** Publishes again what a month was before. @return the run in force now; empty: there is none before */
    Optional<PublishedRun> rollBack(YearMonth month) {
        try (Lease lease = leases.take("rollback " + month)) {
            return new RunLog(spark, new Warehouse(spark))
                    .rollBack(month, Clock.systemUTC().instant(), lease);
        }
    }

    /** Deletes what no kept run needs. @return how many files */
    int maintain() {
        return new Maintenance(spark, leases).run();
    }

    /** What other readers need to see the published figures. @throws ConfigurationException if nothing is published */
    ReadersView view() {
        ReadersView view = ReadersView.of(spark);
        if (view.months().isEmpty()) {
            throw new ConfigurationException("nothing is published in " + configuration.warehouse());
        }
        return view;
    }

    /** What became of every run, by month and in the order in which they began. */
    List<Attempt> attempts() {
        return new RunLog(spark, new Warehouse(spark)).attempts();
    }

    /** Whether a command is writing to the warehouse. */
    boolean busy() {
        return leases.held();
    }

    /** Puts a new key into the key file while nobody writes with the old one. @return the new key */
    PseudonymKey rotate(Path keyFile) {
        try (Lease lease = leases.take("rotate-key")) {
            lease.confirm();
            return PseudonymKey.rotate(keyFile);
        }
    }

    /** Ends what is kept under earlier keys. @throws ConfigurationException if a month was not run under the new one */
    void dropOldVersions(Keys keys) {
        runs().stream()
                .filter(run -> !run.keyId().equals(keys.key().fingerprint()))
                .findFirst()
                .ifPresent(run -> {
                    throw new ConfigurationException(
                            run.month() + " was not run under the new key yet: run 'backfill --force' first");
                });
        new Retention(spark, new Warehouse(spark), leases).dropOldVersions();
    }

    /** Writes the reports of a published month. @return the folder of the month */
    Path report(YearMonth month, Progress progress) {
        progress.step(month, Progress.Step.REPORT);
        PublishedRun run = published(month);
        LogContext.run(run.runId());
        SortedMap<YearMonth, List<MetricValue>> values = published.values(month);
        List<MetricDefinition> definitions = List.copyOf(catalog.definitions().values());
        Path out = configuration.path(Key.OUT);
        Map<YearMonth, RunFacts> facts = runs().stream().collect(toMap(PublishedRun::month, Published::facts));
        MonthInput input = new MonthInput(definitions, values.get(month), values, facts, Published.facts(run));
        Reports.write(out, input.with(configuration.reportSettings()));
        return out.resolve(month.toString());
    }

    /** Writes the reports of a published month where there are none, as after a process that was killed before them. */
    void reportIfMissing(YearMonth month, Progress progress) {
        if (!Files.exists(configuration.path(Key.OUT).resolve(month.toString()).resolve("run.json"))) {
            report(month, progress);
        }
    }

    /** What a published month did not take over. @throws ConfigurationException if the month is not published */
    RejectedRows rejects(YearMonth month) {
        return new RejectedRows(new Warehouse(spark), published(month));
    }

    private PublishedRun published(YearMonth month) {
        return runs().stream()
                .filter(r -> r.month().equals(month))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        month + " is not published in " + configuration.warehouse() + "; see 'status'"));
    }

    /** What the input folder holds for published months beyond what was published, earliest month first. */
    List<Late> late(Keys keys) {
        keys.requireKnows(runs());
        return Late.of(spark, Land.plan(configuration.input()), runs(), settings, keys.key());
    }

    /** The published runs, earliest month first. */
    List<PublishedRun> runs() {
        return published.runs();
    }

    @Override
    public void close() {
        if (pipeline != null) {
            pipeline.close();
        }
        session.close();
    }
}
