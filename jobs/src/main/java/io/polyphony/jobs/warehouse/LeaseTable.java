package io.polyphony.jobs.warehouse;

import io.polyphony.jobs.spark.Sessions;
import java.util.Map;
import java.util.Objects;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.SparkSession;

/**
 * Where the holder of a warehouse is written: the properties of a table without rows, since the one thing that every
 * catalog can do, also on object stores, is to put one version of a table's metadata in the place of another, for one of
 * several that try.
 */
final class LeaseTable {
    private static final TableIdentifier NAME = TableIdentifier.of(Namespace.of(Warehouse.FOLDER), "lease");
    private static final Schema EMPTY = new Schema(Types.NestedField.optional(1, "nothing", Types.StringType.get()));
    private final Catalog catalog;

    LeaseTable(SparkSession spark) {
        this.catalog = Spark3Util.loadIcebergCatalog(spark, Sessions.CATALOG);
    }

    /** The holder; null: nobody. */
    Holder holder() {
        return Holder.of(operations().refresh().properties());
    }

    /** Puts one holder in the place of another, null being nobody; false: somebody else was faster. */
    boolean replace(Holder expected, Holder holder) {
        TableOperations operations = operations();
        TableMetadata base = operations.refresh();
        if (!Objects.equals(Holder.of(base.properties()), expected)) {
            return false;
        }
        Map<String, String> properties = Holder.without(base.properties());
        if (holder != null) {
            properties.putAll(holder.properties());
        }
        try {
            operations.commit(base, base.replaceProperties(properties));
            return true;
        } catch (CommitFailedException e) {
            return false;
        }
    }

    private TableOperations operations() {
        try {
            return ((BaseTable) catalog.loadTable(NAME)).operations();
        } catch (NoSuchTableException e) {
            return create();
        }
    }

    private TableOperations create() {
        Warehouse.makeNamespace(catalog);
        try {
            catalog.createTable(NAME, EMPTY, PartitionSpec.unpartitioned(), Warehouse.METADATA);
        } catch (AlreadyExistsException | CommitFailedException e) {
            // Somebody else has made it in the meantime.
            return ((BaseTable) catalog.loadTable(NAME)).operations();
        }
        return ((BaseTable) catalog.loadTable(NAME)).operations();
    }
}
