package io.polyphony.jobs.erase;

import io.polyphony.jobs.warehouse.Lease;
import io.polyphony.jobs.warehouse.Leases;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.RunLog;
import io.polyphony.jobs.warehouse.Upkeep;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.contract.Contract;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Takes rows about people out of a warehouse for all of them at once: when they are old, or under an old key. */
public final class Retention {
    private final Warehouse warehouse;
    private final RunLog runs;
    private final Stock stock;
    private final SparkSession spark;
    private final Leases leases;

    /** The retention of a warehouse. */
    public Retention(SparkSession spark, Warehouse warehouse, Leases leases) {
        this.spark = spark;
        this.leases = leases;
        this.warehouse = warehouse;
        this.runs = new RunLog(spark, warehouse);
        this.stock = new Stock(spark, warehouse);
    }

    /**
     * Removes rows about people of all months but the latest, with their old versions. Figures and what was delivered
     * stay.
     *
     * @param months how many months are kept, counted back from the latest that is published; at least 1
     * @return the months whose rows were removed now, earliest first
     */
    public List<YearMonth> keep(int months) {
        try (Lease lease = leases.take("retention of " + months + " months")) {
            return keep(months, lease);
        }
    }

    private List<YearMonth> keep(int months, Lease lease) {
        List<PublishedRun> published = runs.current();
        if (published.isEmpty()) {
            return List.of();
        }
        List<String> tables = tables();
        YearMonth first = first(published, months);
        List<YearMonth> old = published.stream()
                .filter(run -> run.month().isBefore(first))
                .filter(run -> tables.stream().anyMatch(table -> run.snapshots().containsKey(table)))
                .map(PublishedRun::month)
                .toList();
        if (!old.isEmpty()) {
            String before = Warehouse.MONTH + " < '" + first + "'";
            new Upkeep(spark, warehouse, lease)
                    .change(tables, month -> !month.isBefore(first), table -> warehouse.delete(table, before));
        }
        return old;
    }

    /** Removes every version of rows about people that no run in force holds. */
    public void dropOldVersions() {
        try (Lease lease = leases.take("end of old keys")) {
            new Upkeep(spark, warehouse, lease).change(tables(), month -> true, table -> {});
        }
    }

    private static YearMonth first(List<PublishedRun> published, int months) {
        return published.get(published.size() - 1).month().minusMonths(months - 1L);
    }

    private List<String> tables() {
        return stock.contracts().stream().map(Contract::id).toList();
    }
}
