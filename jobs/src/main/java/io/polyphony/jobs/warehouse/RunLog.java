package io.polyphony.jobs.warehouse;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Runs;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * The published runs. One row more, in one commit, is what makes a month visible: before it readers see the run before,
 * after it the new one.
 */
public final class RunLog {
    private static final String TABLE = Runs.TABLE;

    private final SparkSession spark;
    private final Warehouse warehouse;

    /** The runs of a warehouse. */
    public RunLog(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /**
     * Makes a run visible and tags its snapshots.
     *
     * @return the run as it was published
     * @throws BusyException if the lease was lost; nothing was published
     */
    public PublishedRun publish(PublishedRun run, Lease lease) {
        tag(run);
        long last = all().stream().mapToLong(PublishedRun::sequence).max().orElse(0);
        PublishedRun published = run.published(last + 1);
        lease.confirm();
        warehouse.append(TABLE, run.month(), rows(List.of(published)));
        return published;
    }

    /** Names a run's snapshots, so that they are kept. */
    void tag(PublishedRun run) {
        run.snapshots().forEach((table, snapshot) -> warehouse.tag(table, "run-" + run.runId(), snapshot));
    }

    /** Puts other rows in the place of all, in one commit. */
    void replaceAll(List<PublishedRun> all) {
        warehouse.replaceAll(TABLE, rows(all));
    }

    private Dataset<Row> rows(List<PublishedRun> all) {
        List<Row> rows = all.stream().map(RunLog::row).toList();
        return spark.createDataFrame(rows, SparkSchemas.of(Contracts.of(TABLE))).coalesce(1);
    }

    /** One row, in the order of the contract's columns. */
    private static Row row(PublishedRun run) {
        return RowFactory.create(
                run.month().toString(),
                run.runId(),
                run.codeVersion(),
                run.configHash(),
                run.inputHash(),
                run.rowsRead(),
                run.rowsRejected(),
                run.keyId(),
                run.startedAt(),
                run.finishedAt(),
                Runs.State.PUBLISHED,
                null,
                write(run.snapshots()),
                run.facts(),
                run.sequence());
    }

    /** The run in force of each month, earliest month first. */
    public List<PublishedRun> current() {
        SortedMap<YearMonth, PublishedRun> latest = new TreeMap<>();
        all().forEach(r -> latest.put(r.month(), r));
        return List.copyOf(latest.values());
    }

    /** The run in force of a month, if any. */
    public Optional<PublishedRun> current(YearMonth month) {
        return current().stream().filter(r -> r.month().equals(month)).findFirst();
    }

    /** The runs of a month in the order in which they were published, the last one in force. */
    public List<PublishedRun> of(YearMonth month) {
        return all().stream().filter(r -> r.month().equals(month)).toList();
    }

    /** All runs that were ever published, in the order they were. */
    List<PublishedRun> all() {
        if (!warehouse.exists(TABLE)) {
            return List.of();
        }
        return warehouse.read(TABLE).collectAsList().stream()
                .map(RunLog::run)
                .sorted(Comparator.comparing(PublishedRun::sequence).thenComparing(PublishedRun::finishedAt))
                .toList();
    }

    private static PublishedRun run(Row row) {
        return new PublishedRun(
                YearMonth.parse(row.<String>getAs(Runs.MONTH)),
                row.getAs(Runs.RUN_ID),
                row.getAs(Runs.CODE_VERSION),
                row.getAs(Runs.CONFIG_HASH),
                row.getAs(Runs.INPUT_HASH),
                row.<Long>getAs(Runs.ROWS_READ),
                row.<Long>getAs(Runs.ROWS_REJECTED),
                row.getAs(Runs.KEY_ID),
                row.<Instant>getAs(Runs.STARTED_AT),
                row.<Instant>getAs(Runs.FINISHED_AT),
                read(row.getAs(Runs.SNAPSHOTS)),
                row.getAs(Runs.FACTS),
                Objects.requireNonNullElse(row.<Long>getAs(Runs.SEQUENCE), 0L));
    }

    private static String write(SortedMap<String, Long> snapshots) {
        return snapshots.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }

    private static SortedMap<String, Long> read(String text) {
        SortedMap<String, Long> snapshots = new TreeMap<>();
        Pattern.compile(";").splitAsStream(text).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            snapshots.put(pair.substring(0, equals), Long.valueOf(pair.substring(equals + 1)));
        });
        return snapshots;
    }
}
