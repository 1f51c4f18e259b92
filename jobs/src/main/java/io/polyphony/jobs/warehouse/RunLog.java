package io.polyphony.jobs.warehouse;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.jobs.warehouse.Attempt.State;
import io.polyphony.schemas.table.Runs;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What became of every run. One row of the state {@code published} more, in one commit, is what makes a month visible:
 * before it readers see the run before, after it the new one. Which run is in force follows from the order of commits.
 */
public final class RunLog {
    private static final String TABLE = Runs.TABLE;

    private final SparkSession spark;
    private final Warehouse warehouse;
    private List<Row> rows;
    private long snapshot;

    /** The runs of a warehouse. */
    public RunLog(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /** Writes down that a run begins, while the warehouse is held for it. */
    Attempt begin(YearMonth month, String codeVersion, String keyId, Instant at) {
        return begin(List.of(month), codeVersion, keyId, at).get(0);
    }

    /** Writes down that runs of months begin, in one commit, while the warehouse is held for them. */
    public List<Attempt> begin(List<YearMonth> months, String codeVersion, String keyId, Instant at) {
        long first = nextSequence();
        List<Attempt> begun = IntStream.range(0, months.size())
                .mapToObj(i -> Attempt.begun(first + i, months.get(i), codeVersion, keyId, at))
                .toList();
        append(months, begun.stream().map(a -> RunRows.of(a, a.number())).toList());
        return begun;
    }

    /**
     * Writes down that a run ended without publishing anything.
     *
     * @param reason why, as a code
     */
    public void failed(Attempt attempt, String reason, Instant at) {
        say(attempt.ended(State.FAILED, null, reason, at), nextSequence());
    }

    /** Writes down that a run left its month as it was published. */
    public void held(Attempt attempt, PublishedRun inForce, Instant at) {
        say(attempt.ended(State.HELD, inForce.runId(), null, at), nextSequence());
    }

    private void say(Attempt attempt, long sequence) {
        append(List.of(attempt.month()), List.of(RunRows.of(attempt, sequence)));
    }

    /**
     * Makes a run visible and tags its snapshots.
     *
     * @param attempt who publishes it
     * @return the run as it was published
     * @throws BusyException if the lease was lost; nothing was published
     */
    public PublishedRun publish(PublishedRun run, Attempt attempt, Lease lease) {
        tag(run);
        PublishedRun published = run.published(nextSequence(), attempt.number());
        lease.confirm();
        append(List.of(run.month()), List.of(RunRows.of(published)));
        return published;
    }

    /**
     * Publishes again the run that was in force before the one that is.
     *
     * @return the run that is in force now; empty: there was none before, or its rows are no longer kept
     */
    public Optional<PublishedRun> rollBack(YearMonth month, Instant at, Lease lease) {
        return before(month)
                .filter(run -> run.snapshots().entrySet().stream()
                        .allMatch(held -> warehouse.has(held.getKey(), held.getValue())))
                .map(run -> publish(run, begin(month, run.codeVersion(), run.keyId(), at), lease));
    }

    /** The run that was in force before the one that is; going back twice does not lead forth again. */
    Optional<PublishedRun> before(YearMonth month) {
        List<PublishedRun> all = of(month);
        List<String> ids = all.stream().map(PublishedRun::runId).toList();
        int first = all.isEmpty() ? 0 : ids.indexOf(ids.get(ids.size() - 1));
        return first == 0 ? Optional.empty() : Optional.of(all.get(first - 1));
    }

    /** Names a run's snapshots, so that they are kept. */
    void tag(PublishedRun run) {
        run.snapshots().forEach((table, snapshot) -> warehouse.tag(table, tag(run.runId()), snapshot));
    }

    /** The name that a run's snapshots are kept by. */
    static String tag(String runId) {
        return "run-" + runId;
    }

    /** Puts other published runs in the place of all, in one commit; what became of the others stays. */
    void replaceAll(List<PublishedRun> all) {
        Stream<Row> others = rows().stream()
                .filter(row -> !RunRows.publishes(row))
                .map(row -> RunRows.of(RunRows.attempt(row), RunRows.sequence(row)));
        warehouse.replaceAll(
                TABLE,
                frame(Stream.concat(all.stream().map(RunRows::of), others).toList()));
    }

    private void append(List<YearMonth> months, List<Row> rows) {
        warehouse.append(TABLE, months, frame(rows));
    }

    private Dataset<Row> frame(List<Row> rows) {
        return spark.createDataFrame(rows, SparkSchemas.of(RunRows.CONTRACT)).coalesce(1);
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
        return byMonth().getOrDefault(month, List.of());
    }

    /** The runs of each published month in the order in which they were published, the last one in force. */
    public SortedMap<YearMonth, List<PublishedRun>> byMonth() {
        return all().stream().collect(Collectors.groupingBy(PublishedRun::month, TreeMap::new, Collectors.toList()));
    }

    /** All runs that were ever published, in the order they were. */
    List<PublishedRun> all() {
        return rows().stream()
                .filter(RunRows::publishes)
                .map(RunRows::run)
                .sorted(Comparator.comparing(PublishedRun::sequence).thenComparing(PublishedRun::finishedAt))
                .toList();
    }

    /** What became of every run, by month and in the order in which they began; not of those before they were counted. */
    public List<Attempt> attempts() {
        Set<Long> inForce = current().stream().map(PublishedRun::attempt).collect(Collectors.toSet());
        SortedMap<Long, Attempt> latest = new TreeMap<>();
        rows().stream()
                .sorted(Comparator.comparing(RunRows::sequence))
                .map(RunRows::attempt)
                .filter(attempt -> attempt.number() > 0)
                .forEach(attempt -> latest.put(attempt.number(), attempt));
        return latest.values().stream()
                .map(a -> a.state() == State.PUBLISHED && !inForce.contains(a.number()) ? a.superseded() : a)
                .sorted(Comparator.comparing(Attempt::month).thenComparing(Attempt::number))
                .toList();
    }

    private long nextSequence() {
        return 1 + rows().stream().mapToLong(RunRows::sequence).max().orElse(0);
    }

    /** Read again only where there is a newer snapshot: a run asks several times, and each time would be a Spark job. */
    private synchronized List<Row> rows() {
        if (!warehouse.exists(TABLE)) {
            return List.of();
        }
        long now = warehouse.snapshot(TABLE);
        if (rows == null || now != snapshot) {
            rows = warehouse.read(TABLE, now).collectAsList();
            snapshot = now;
        }
        return rows;
    }
}
