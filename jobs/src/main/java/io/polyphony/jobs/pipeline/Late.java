package io.polyphony.jobs.pipeline;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.run.RoughCount;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Posts;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * What was delivered for a month since it was published. People, accounts and other lists that no month owns are not
 * looked at: they grow with every delivery.
 *
 * @param month the month
 * @param added about how many rows are new, or read otherwise than then
 * @param gone about how many rows of then no longer hold
 */
public record Late(YearMonth month, long added, long gone) {
    /**
     * Compares a delivery with what a run took over. Reads the files whole, writes nothing.
     *
     * @param plan what is delivered now
     * @param run a published run
     * @param key the key that the run had; with another one all rows with identifiers differ
     * @return empty: the month would have the same rows, or its rows are no longer kept
     * @throws io.polyphony.jobs.land.InputException if the delivery broke its contract beyond tolerance
     */
    public static Optional<Late> of(
            SparkSession spark, InputPlan plan, PublishedRun run, Settings settings, PseudonymKey key) {
        boolean rowsGivenUp = !run.snapshots().containsKey(Posts.TABLE);
        if (rowsGivenUp || plan.inputHash().equals(run.inputHash())) {
            return Optional.empty();
        }
        Warehouse warehouse = new Warehouse(spark);
        Erased erased = new Tombstones(spark, warehouse).all();
        try (Conformed conformed = Conform.run(spark, plan, run.month(), settings, key, erased)) {
            long added = 0;
            long gone = 0;
            for (Map.Entry<String, Dataset<Row>> table :
                    conformed.ofThisMonthAlone().entrySet()) {
                Dataset<Row> now = table.getValue().drop(Warehouse.MONTH);
                Dataset<Row> then = then(warehouse, run, table.getKey(), now);
                added += now.exceptAll(then).count();
                gone += then.exceptAll(now).count();
            }
            return added + gone == 0
                    ? Optional.empty()
                    : Optional.of(new Late(run.month(), RoughCount.of(added), RoughCount.of(gone)));
        }
    }

    private static Dataset<Row> then(Warehouse warehouse, PublishedRun run, String contract, Dataset<Row> now) {
        Long snapshot = run.snapshots().get(contract);
        if (snapshot == null) {
            return now.limit(0);
        }
        Column[] columns = Arrays.stream(now.columns()).map(functions::col).toArray(Column[]::new);
        return warehouse
                .read(contract, snapshot)
                .filter(col(Warehouse.MONTH).equalTo(run.month().toString()))
                .select(columns);
    }
}
