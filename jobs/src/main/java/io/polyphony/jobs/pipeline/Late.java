package io.polyphony.jobs.pipeline;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.Delivery;
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
import java.util.List;
import java.util.Map;
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
     * Compares a delivery with what runs took over; a month that would have the same rows, or whose rows are no longer kept,
     * is left out. Reads the files once for all months, writes nothing.
     *
     * @param plan what is delivered now
     * @param runs published runs
     * @param key the key that the runs had; with another one all rows with identifiers differ
     * @throws io.polyphony.jobs.land.InputException if the delivery broke its contract beyond tolerance
     */
    public static List<Late> of(
            SparkSession spark, InputPlan plan, List<PublishedRun> runs, Settings settings, PseudonymKey key) {
        List<PublishedRun> others = runs.stream()
                .filter(run -> run.snapshots().containsKey(Posts.TABLE))
                .filter(run -> !run.inputHash().equals(plan.inputHash()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Warehouse warehouse = new Warehouse(spark);
        Erased erased = new Tombstones(spark, warehouse).all();
        try (Delivery delivery = Conform.delivery(spark, plan, key, erased)) {
            return others.stream()
                    .map(run -> of(warehouse, run, delivery.month(run.month(), settings)))
                    .filter(late -> late.added() + late.gone() > 0)
                    .toList();
        }
    }

    private static Late of(Warehouse warehouse, PublishedRun run, Conformed conformed) {
        long added = 0;
        long gone = 0;
        for (Map.Entry<String, Dataset<Row>> table :
                conformed.ofThisMonthAlone().entrySet()) {
            Dataset<Row> now = table.getValue().drop(Warehouse.MONTH);
            Dataset<Row> then = then(warehouse, run, table.getKey(), now);
            added += now.exceptAll(then).count();
            gone += then.exceptAll(now).count();
        }
        return new Late(run.month(), RoughCount.of(added), RoughCount.of(gone));
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
