package io.polyphony.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.spark.SparkWriteOptions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.CreateTableWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The Iceberg tables, each partitioned by {@value #MONTH}.
 *
 * <p>Writing a month replaces that month's rows of the table's working state in one commit and changes nothing else;
 * readers follow the snapshots that {@link RunLog} published, so they see nothing of it before its run is published.
 *
 * <p>No value of a row is in the metadata: bounds of columns would keep the beginnings of texts after the rows are gone.
 */
public final class Warehouse {
    /** The partition column every table has. */
    public static final String MONTH = "month";

    /**
     * Old versions of a table's metadata are deleted, but so many are kept that no writer who stood still between reading
     * and writing finds the number that it wants to write free again: the embedded catalog would take that for success.
     */
    static final Map<String, String> METADATA = Map.of(
            "write.metadata.delete-after-commit.enabled", "true",
            "write.metadata.previous-versions-max", "100");

    /** The namespace that all tables lie in. */
    static final String FOLDER = "polyphony";

    private static final String NAMESPACE = Sessions.CATALOG + "." + FOLDER;

    private final SparkSession spark;

    /** The warehouse of a session, see {@link Sessions}. */
    public Warehouse(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Replaces a month's rows of a table, making the table if it does not exist.
     *
     * @param rows with or without the column {@value #MONTH}; the month given is what is written
     * @return the table's snapshot after the write
     */
    public long replace(String table, YearMonth month, Dataset<Row> rows) {
        return replace(table, List.of(month), rows.withColumn(MONTH, lit(month.toString())));
    }

    /**
     * Replaces the rows of months of a table in one commit, making the table if it does not exist.
     *
     * @param rows rows of no other months, with the column {@value #MONTH}
     * @return the table's snapshot after the write
     */
    public long replace(String table, List<YearMonth> months, Dataset<Row> rows) {
        try {
            if (exists(table)) {
                fitted(table, rows)
                        .writeTo(name(table))
                        .option(SparkWriteOptions.FANOUT_ENABLED, "true")
                        .overwrite(in(months));
            } else {
                makeNamespace(Spark3Util.loadIcebergCatalog(spark, Sessions.CATALOG));
                CreateTableWriter<Row> writer =
                        rows.writeTo(name(table)).using("iceberg").option(SparkWriteOptions.FANOUT_ENABLED, "true");
                METADATA.forEach(writer::tableProperty);
                writer.tableProperty("format-version", "2")
                        .tableProperty("write.distribution-mode", "none")
                        .tableProperty("write.metadata.metrics.default", "counts")
                        .partitionedBy(col(MONTH))
                        .create();
            }
        } catch (NoSuchTableException | TableAlreadyExistsException e) {
            throw new IllegalStateException("table " + table + " was made or dropped by somebody else meanwhile", e);
        }
        return iceberg(table).currentSnapshot().snapshotId();
    }

    /** The rows are of one of these months. */
    public static Column in(List<YearMonth> months) {
        return col(MONTH).isin(months.stream().map(YearMonth::toString).toArray());
    }

    /** Adds rows of a month in one commit, making the table if it does not exist. @return the snapshot after it */
    public long append(String table, YearMonth month, Dataset<Row> rows) {
        return append(table, List.of(month), rows.withColumn(MONTH, lit(month.toString())));
    }

    /**
     * Adds rows in one commit, making the table if it does not exist.
     *
     * @param rows rows of no other months, with the column {@value #MONTH}
     * @return the snapshot after it
     */
    public long append(String table, List<YearMonth> months, Dataset<Row> rows) {
        if (!exists(table)) {
            return replace(table, months, rows);
        }
        try {
            fitted(table, rows)
                    .writeTo(name(table))
                    .option(SparkWriteOptions.FANOUT_ENABLED, "true")
                    .append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("table " + table + " was dropped by somebody else meanwhile", e);
        }
        return iceberg(table).currentSnapshot().snapshotId();
    }

    /** A table as of a snapshot; columns that its contract has got since then are null. */
    public Dataset<Row> read(String table, long snapshot) {
        return whole(
                table,
                spark.read().option("versionAsOf", Long.toString(snapshot)).table(name(table)));
    }

    /** A table as it is now; columns that its contract has got since it was written are null. */
    public Dataset<Row> read(String table) {
        return whole(table, spark.table(name(table)));
    }

    private static Dataset<Row> whole(String table, Dataset<Row> rows) {
        return Tables.ALL.contains(table) ? with(rows, SparkSchemas.of(Contracts.of(table))) : rows;
    }

    /** The rows with the columns of a schema that they lack, which are null. */
    private static Dataset<Row> with(Dataset<Row> rows, StructType schema) {
        Map<String, Column> lacking = new LinkedHashMap<>();
        Set<String> there = Set.of(rows.columns());
        Stream.of(schema.fields())
                .filter(field -> !there.contains(field.name()))
                .forEach(field -> lacking.put(field.name(), lit(null).cast(field.dataType())));
        return lacking.isEmpty() ? rows : rows.withColumns(lacking);
    }

    /**
     * Rows that a table takes: columns that it does not have yet are added to it, those that only it has are null.
     * Warehouses live longer than contracts.
     */
    private Dataset<Row> fitted(String table, Dataset<Row> rows) {
        StructType there = spark.table(name(table)).schema();
        Set<String> names = Set.of(there.fieldNames());
        Set<String> given = Set.of(rows.columns());
        UpdateSchema change = iceberg(table).updateSchema();
        List<StructField> added = Stream.of(rows.schema().fields())
                .filter(field -> !names.contains(field.name()))
                .toList();
        List<StructField> dropped = Stream.of(there.fields())
                .filter(field -> !given.contains(field.name()) && !field.nullable())
                .toList();
        added.forEach(field -> change.addColumn(field.name(), SparkSchemaUtil.convert(field.dataType())));
        dropped.forEach(field -> change.makeColumnOptional(field.name()));
        if (!added.isEmpty() || !dropped.isEmpty()) {
            change.commit();
        }
        return with(rows, there);
    }

    /** The rows of a published run's month in a table, which must hold them. */
    public Dataset<Row> read(PublishedRun run, String table) {
        return read(table, run.snapshots().get(table))
                .filter(col(MONTH).equalTo(run.month().toString()));
    }

    /** Whether the rows that a run published in a table can still be read. */
    public boolean holds(PublishedRun run, String table) {
        Long snapshot = run.snapshots().get(table);
        return snapshot != null && has(table, snapshot);
    }

    /** Whether a table still has a snapshot. */
    boolean has(String table, long snapshot) {
        return exists(table) && iceberg(table).snapshot(snapshot) != null;
    }

    /** Whether a table was made yet. */
    public boolean exists(String table) {
        return Spark3Util.loadIcebergCatalog(spark, Sessions.CATALOG)
                .tableExists(TableIdentifier.of(Namespace.of(FOLDER), table));
    }

    /** Makes the namespace of all tables: catalogs that keep names in a database have no table without one. */
    static void makeNamespace(Catalog catalog) {
        Namespace all = Namespace.of(FOLDER);
        if (catalog instanceof SupportsNamespaces names && !names.namespaceExists(all)) {
            try {
                names.createNamespace(all);
            } catch (AlreadyExistsException e) {
                // Somebody else has made it in the meantime.
                return;
            }
        }
    }

    /** Names a snapshot, so that maintenance keeps it; a tag of that name moves. */
    public void tag(String table, String tag, long snapshot) {
        Table iceberg = iceberg(table);
        if (iceberg.refs().containsKey(tag)) {
            iceberg.manageSnapshots().replaceTag(tag, snapshot).commit();
        } else {
            iceberg.manageSnapshots().createTag(tag, snapshot).commit();
        }
    }

    /** Puts other rows in the place of all of a table's, in one commit. */
    void replaceAll(String table, Dataset<Row> rows) {
        try {
            fitted(table, rows).writeTo(name(table)).overwrite(lit(true));
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("table " + table + " was dropped by somebody else meanwhile", e);
        }
    }

    /** Deletes rows (a condition in SQL) of a table's working state; files without such rows stay as they are. */
    public void delete(String table, String condition) {
        spark.sql("DELETE FROM " + name(table) + " WHERE " + condition);
    }

    /** Blanks a column where a condition in SQL holds; files without such rows stay as they are. */
    public void blank(String table, String column, String condition) {
        spark.sql("UPDATE " + name(table) + " SET " + column + " = NULL WHERE " + condition);
    }

    /** The tables that were made, sorted. */
    public List<String> tables() {
        return Tables.ALL.stream().filter(this::exists).sorted().toList();
    }

    /**
     * Drops the snapshots and names of a table but those that runs are kept by, with every data file that no snapshot
     * has, and bounds how many old versions of its metadata stay.
     *
     * @param tags names that stay
     * @param since what is younger and unknown is somebody's who lives, and stays
     * @return how many files were deleted
     */
    int keepOnly(String table, Set<String> tags, Instant since) {
        int before = filesIn(table);
        Table iceberg = iceberg(table);
        UpdateProperties bounded = iceberg.updateProperties();
        METADATA.forEach(bounded::set);
        bounded.commit();
        ManageSnapshots names = iceberg.manageSnapshots();
        iceberg.refs().entrySet().stream()
                .filter(ref -> ref.getValue().isTag() && !tags.contains(ref.getKey()))
                .forEach(ref -> names.removeTag(ref.getKey()));
        names.commit();
        iceberg.expireSnapshots()
                .expireOlderThan(since.toEpochMilli())
                .retainLast(1)
                .commit();
        Set<String> known = new TreeSet<>();
        iceberg(table)
                .snapshots()
                .forEach(s -> known.addAll(files(iceberg.newScan().useSnapshot(s.snapshotId()))));
        deleteUnknown(table, known, since);
        return before - filesIn(table);
    }

    private void deleteUnknown(String table, Set<String> known, Instant since) {
        Table iceberg = iceberg(table);
        dataFiles(table).stream()
                .filter(file -> !known.contains(pathOf(file)) && file.getModificationTime() < since.toEpochMilli())
                .forEach(file -> iceberg.io().deleteFile(file.getPath().toString()));
    }

    private int filesIn(String table) {
        return filesBelow(new Path(iceberg(table).location())).size();
    }

    /** Location of a table's newest metadata file. */
    public String metadataFile(String table) {
        return ((HasTableOperations) iceberg(table)).operations().current().metadataFileLocation();
    }

    /** The snapshot of a table's working state. */
    long snapshot(String table) {
        return iceberg(table).currentSnapshot().snapshotId();
    }

    /** The data files of a month as of a snapshot. */
    Set<String> files(String table, long snapshot, YearMonth month) {
        return files(iceberg(table).newScan().useSnapshot(snapshot).filter(Expressions.equal(MONTH, month.toString())));
    }

    private static Set<String> files(TableScan scan) {
        Set<String> files = new TreeSet<>();
        try (CloseableIterable<FileScanTask> tasks = scan.planFiles()) {
            tasks.forEach(task -> files.add(pathOf(task.file().location())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The data files that lie in a table's folder, whether a snapshot knows them or not. */
    public List<String> filesOnDisk(String table) {
        return dataFiles(table).stream()
                .map(file -> file.getPath().toString())
                .sorted()
                .toList();
    }

    private List<FileStatus> dataFiles(String table) {
        return filesBelow(new Path(iceberg(table).location(), "data"));
    }

    private List<FileStatus> filesBelow(Path data) {
        List<FileStatus> files = new ArrayList<>();
        try {
            FileSystem system = data.getFileSystem(spark.sparkContext().hadoopConfiguration());
            if (system.exists(data)) {
                var found = system.listFiles(data, true);
                while (found.hasNext()) {
                    files.add(found.next());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String pathOf(FileStatus file) {
        return pathOf(file.getPath().toString());
    }

    /**
     * Drops all snapshots of a table but its working state, their names, and every data file that is not of it.
     *
     * @param since what is younger and unknown is somebody's who lives, and stays
     */
    void keepOnlyWorkingState(String table, Instant since) {
        Table iceberg = iceberg(table);
        long kept = iceberg.currentSnapshot().snapshotId();
        ManageSnapshots names = iceberg.manageSnapshots();
        iceberg.refs().entrySet().stream()
                .filter(ref -> ref.getValue().isTag())
                .forEach(ref -> names.removeTag(ref.getKey()));
        names.commit();
        ExpireSnapshots expire = iceberg.expireSnapshots();
        iceberg.snapshots().forEach(snapshot -> {
            if (snapshot.snapshotId() != kept) {
                expire.expireSnapshotId(snapshot.snapshotId());
            }
        });
        expire.commit();
        deleteUnknown(table, files(iceberg(table).newScan()), since);
    }

    private static String pathOf(String location) {
        return new Path(location).toUri().getPath();
    }

    private Table iceberg(String table) {
        try {
            return Spark3Util.loadIcebergTable(spark, name(table));
        } catch (ParseException | NoSuchTableException e) {
            throw new IllegalStateException("table " + table + " can't be loaded", e);
        }
    }

    /** A table's name in Spark's catalog. */
    public static String name(String table) {
        return NAMESPACE + "." + table;
    }
}
