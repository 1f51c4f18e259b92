package io.polyphony.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * Changes what is kept of published months. Readers see the tables as they were until all are changed, then all at once;
 * after that only what the runs in force hold is left, and no run before them can be published again.
 *
 * <p>Killed at any moment it can be done again.
 */
public final class Upkeep {
    private final Warehouse warehouse;
    private final RunLog runs;
    private final Lease lease;

    /** The upkeep of a warehouse that this command holds. */
    public Upkeep(SparkSession spark, Warehouse warehouse, Lease lease) {
        this.warehouse = warehouse;
        this.lease = lease;
        this.runs = new RunLog(spark, warehouse);
    }

    /**
     * Changes tables.
     *
     * @param tables which, in the order in which their old files are deleted; others are not touched
     * @param kept the months that keep these tables
     * @param change changes the working state of a table, which holds exactly what the runs in force published
     */
    public void change(List<String> tables, Predicate<YearMonth> kept, Consumer<String> change) {
        List<PublishedRun> inForce = runs.current().stream().map(this::readable).toList();
        SortedMap<String, Long> after = new TreeMap<>();
        for (String table : tables) {
            align(table, inForce);
            change.accept(table);
            after.put(table, warehouse.snapshot(table));
        }
        List<PublishedRun> moved = runs.all().stream()
                .map(run -> run.at(moved(run, isAnyOf(inForce, run) && kept.test(run.month()), after)))
                .toList();
        lease.confirm();
        runs.replaceAll(moved);
        for (String table : tables) {
            lease.confirm();
            warehouse.keepOnlyWorkingState(table, lease.since());
        }
        runs.current().forEach(runs::tag);
    }

    private static boolean isAnyOf(List<PublishedRun> inForce, PublishedRun run) {
        return inForce.stream().anyMatch(r -> r.runId().equals(run.runId()) && r.sequence() == run.sequence());
    }

    /** A snapshot that is no more can't be read, whatever the run says: what is left is what can be kept. */
    private PublishedRun readable(PublishedRun run) {
        SortedMap<String, Long> snapshots = new TreeMap<>(run.snapshots());
        snapshots.entrySet().removeIf(e -> !warehouse.has(e.getKey(), e.getValue()));
        return run.at(snapshots);
    }

    private static SortedMap<String, Long> moved(PublishedRun run, boolean stays, SortedMap<String, Long> after) {
        SortedMap<String, Long> snapshots = new TreeMap<>(run.snapshots());
        snapshots.replaceAll((table, snapshot) -> after.getOrDefault(table, snapshot));
        if (!stays) {
            snapshots.keySet().removeAll(after.keySet());
        }
        return snapshots;
    }

    /** What a run that ended midway left in a table gives way to what is published. */
    private void align(String table, List<PublishedRun> inForce) {
        List<PublishedRun> holders = inForce.stream()
                .filter(run -> run.snapshots().containsKey(table))
                .toList();
        for (PublishedRun run : holders) {
            long published = run.snapshots().get(table);
            YearMonth month = run.month();
            if (!warehouse
                    .files(table, published, month)
                    .equals(warehouse.files(table, warehouse.snapshot(table), month))) {
                String ofMonth = month.toString();
                warehouse.replace(
                        table,
                        month,
                        warehouse
                                .read(table, published)
                                .filter(col(Warehouse.MONTH).equalTo(ofMonth)));
            }
        }
        String months = holders.stream().map(run -> "'" + run.month() + "'").collect(Collectors.joining(", "));
        warehouse.delete(table, holders.isEmpty() ? "true" : Warehouse.MONTH + " NOT IN (" + months + ")");
    }
}
