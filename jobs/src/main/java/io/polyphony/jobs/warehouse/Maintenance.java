package io.polyphony.jobs.warehouse;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps a warehouse from growing with every run: of each month the run in force is kept, and the one before it, to which
 * it can be rolled back; rows of older runs go. What was ever published of figures stays in the table {@code releases}.
 */
public final class Maintenance {
    private final Warehouse warehouse;
    private final RunLog runs;
    private final Leases leases;

    /** The maintenance of a session's warehouse. */
    public Maintenance(SparkSession spark, Leases leases) {
        this.warehouse = new Warehouse(spark);
        this.runs = new RunLog(spark, warehouse);
        this.leases = leases;
    }

    /** Deletes what no kept run needs. Readers of published months notice nothing. @return how many files were deleted */
    public int run() {
        try (Lease lease = leases.take("maintain")) {
            Set<String> tags = kept().map(run -> RunLog.tag(run.runId())).collect(Collectors.toSet());
            int deleted = 0;
            for (String table : warehouse.tables()) {
                lease.confirm();
                deleted += warehouse.keepOnly(table, tags, lease.since());
            }
            return deleted;
        }
    }

    private Stream<PublishedRun> kept() {
        List<YearMonth> months =
                runs.current().stream().map(PublishedRun::month).toList();
        return months.stream()
                .flatMap(month -> Stream.concat(runs.current(month).stream(), runs.before(month).stream()));
    }
}
