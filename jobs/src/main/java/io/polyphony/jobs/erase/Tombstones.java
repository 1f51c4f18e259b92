package io.polyphony.jobs.erase;

import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Erasures;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The table {@code erasures}: who must not come in again. */
public final class Tombstones {
    private final SparkSession spark;
    private final Warehouse warehouse;

    /** The tombstones of a warehouse. */
    public Tombstones(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /** All of them. */
    public Erased all() {
        Map<String, Set<String>> tombstones = new TreeMap<>();
        rows().forEach(r -> tombstones
                .computeIfAbsent(r.getAs(Erasures.IDENTIFIER), i -> new TreeSet<>())
                .add(r.getAs(Erasures.TOMBSTONE)));
        return new Erased(tombstones);
    }

    /** How many people were erased after a moment. */
    public long since(Instant moment) {
        return rows().stream()
                .filter(r -> r.<Instant>getAs(Erasures.ERASED_AT).isAfter(moment))
                .count();
    }

    /** Whether there is one for an identifier, as delivered. */
    boolean has(PseudonymKey key, String identifier, String value) {
        Set<String> there = all().tombstones().getOrDefault(identifier, Set.of());
        return key.tombstones(identifier, value).stream().anyMatch(there::contains);
    }

    /** Adds one. */
    void add(PseudonymKey key, String identifier, String value, Instant now) {
        YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        String tombstone = key.tombstones(identifier, value).get(0);
        Row row = RowFactory.create(month.toString(), identifier, tombstone, now);
        Dataset<Row> rows = spark.createDataFrame(List.of(row), SparkSchemas.of(Contracts.of(Erasures.TABLE)));
        warehouse.append(Erasures.TABLE, month, rows);
    }

    private List<Row> rows() {
        return warehouse.exists(Erasures.TABLE) ? warehouse.read(Erasures.TABLE).collectAsList() : List.of();
    }
}
