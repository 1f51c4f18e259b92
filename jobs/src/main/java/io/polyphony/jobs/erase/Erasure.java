package io.polyphony.jobs.erase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.warehouse.Lease;
import io.polyphony.jobs.warehouse.Leases;
import io.polyphony.jobs.warehouse.Upkeep;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Erases a person: rows about them are removed from every file of every version, cells of others that name them are
 * blanked, and a tombstone keeps them from coming in again. Published figures, which are about at least k people, stay.
 *
 * <p>Files that do not name them are not rewritten. Killed at any moment it can be done again.
 */
public final class Erasure {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Stock stock;
    private final Search search;
    private final Clock clock;
    private final Leases leases;

    /**
     * Erasures in a warehouse.
     *
     * @param search finds what is left
     * @param clock for the time of the tombstone
     * @param leases no run may write at the same time
     */
    public Erasure(SparkSession spark, Warehouse warehouse, Search search, Clock clock, Leases leases) {
        this.leases = leases;
        this.spark = spark;
        this.warehouse = warehouse;
        this.stock = new Stock(spark, warehouse);
        this.search = search;
        this.clock = clock;
    }

    /**
     * Erases whom an identifier names.
     *
     * @param key the key of the warehouse's pseudonyms
     * @param identifier which one, as {@code contract.column}
     * @param value as delivered
     * @param folders where the warehouse and everything made from it lie; searched afterwards
     * @return empty: nothing names them and they were not erased before; nothing was changed
     */
    public Optional<Proof> erase(PseudonymKey key, String identifier, String value, List<Location> folders) {
        try (Lease lease = leases.take("forget")) {
            return erase(key, identifier, value, folders, lease);
        }
    }

    private Optional<Proof> erase(
            PseudonymKey key, String identifier, String value, List<Location> folders, Lease lease) {
        Footprint footprint = Footprint.of(stock, identifier, key.pseudonyms(identifier, value));
        SortedMap<String, Proof.Change> before = new TreeMap<>();
        stock.contracts().forEach(contract -> before.put(contract.id(), change(contract, footprint)));
        before.values().removeIf(change -> change.filesWithTheirs() == 0);
        Tombstones tombstones = new Tombstones(spark, warehouse);
        boolean erasedBefore = tombstones.has(key, identifier, value);
        if (before.isEmpty() && !erasedBefore) {
            return Optional.empty();
        }
        OwnTexts own = OwnTexts.of(stock, warehouse, footprint);
        if (!erasedBefore) {
            tombstones.add(key, identifier, value, clock.instant());
        }
        if (!before.isEmpty()) {
            List<String> tables = Footprint.leadingLast(before.keySet());
            new Upkeep(spark, warehouse, lease).change(tables, month -> true, table -> remove(table, footprint));
        }
        return Optional.of(proof(before.values(), footprint, own, folders));
    }

    private Proof proof(Collection<Proof.Change> before, Footprint footprint, OwnTexts own, List<Location> folders) {
        List<Location> files = Search.files(folders);
        Delivered delivered = Delivered.of(warehouse);
        Map<Boolean, List<Location>> found =
                search.holding(files, footprint.all(), own).stream().collect(Collectors.partitioningBy(delivered::is));
        return new Proof(
                before.stream().map(this::afterwards).toList(),
                files.size(),
                footprint.all().size(),
                own.texts().size(),
                found.get(true),
                found.get(false));
    }

    private Proof.Change change(Contract contract, Footprint footprint) {
        Column theirs = footprint.isTheirs(contract);
        Column named = footprint.mentionsThem(contract);
        Row counted = stock.rows(contract)
                .agg(
                        count_distinct(when(theirs.or(named), col(Stock.FILE))),
                        count_if(theirs),
                        count_if(named.and(not(theirs))))
                .first();
        int files = stock.files(contract).size();
        return new Proof.Change(
                contract.id(), files, counted.getLong(0), files, counted.getLong(1), counted.getLong(2));
    }

    private Proof.Change afterwards(Proof.Change change) {
        int files = stock.files(Contracts.of(change.table())).size();
        return new Proof.Change(
                change.table(), change.filesBefore(), change.filesWithTheirs(), files, change.rows(), change.cells());
    }

    private void remove(String table, Footprint footprint) {
        Contract contract = Contracts.of(table);
        Map<Boolean, List<Field>> fields = contract.fields().stream()
                .filter(Field::identifiesPerson)
                .collect(Collectors.partitioningBy(Field::mention));
        String theirs = fields.get(false).stream()
                .flatMap(field -> footprint.sql(contract, field).stream())
                .collect(Collectors.joining(" OR "));
        if (!theirs.isEmpty()) {
            warehouse.delete(table, theirs);
        }
        for (Field field : fields.get(true)) {
            footprint.sql(contract, field).ifPresent(named -> warehouse.blank(table, field.name(), named));
        }
    }
}
