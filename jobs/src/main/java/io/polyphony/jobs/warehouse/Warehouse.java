package io.polyphony.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.spark.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.catalyst.parser.ParseException;

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

    private static final String NAMESPACE = Sessions.CATALOG + ".polyphony";

    private final SparkSession spark;

    /** The warehouse of a session, see {@link Sessions}. */
    public Warehouse(SparkSession spark) {
        this.spark = spark;
    }

    /** Makes the folder of a warehouse, for its owner alone; one that is there stays as it is. */
    public static void create(java.nio.file.Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the warehouse can't be made at " + folder, e);
        }
    }

    /**
     * Replaces a month's rows of a table, making the table if it does not exist.
     *
     * @param rows with or without the column {@value #MONTH}; the month given is what is written
     * @return the table's snapshot after the write
     */
    public long replace(String table, YearMonth month, Dataset<Row> rows) {
        Dataset<Row> withMonth = rows.withColumn(MONTH, lit(month.toString()));
        try {
            if (exists(table)) {
                withMonth.writeTo(name(table)).overwrite(col(MONTH).equalTo(month.toString()));
            } else {
                withMonth
                        .writeTo(name(table))
                        .using("iceberg")
                        .tableProperty("format-version", "2")
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

    /** Adds rows in one commit, making the table if it does not exist. @return the snapshot after it */
    public long append(String table, YearMonth month, Dataset<Row> rows) {
        if (!exists(table)) {
            return replace(table, month, rows);
        }
        try {
            rows.withColumn(MONTH, lit(month.toString())).writeTo(name(table)).append();
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("table " + table + " was dropped by somebody else meanwhile", e);
        }
        return iceberg(table).currentSnapshot().snapshotId();
    }

    /** A table as of a snapshot. */
    public Dataset<Row> read(String table, long snapshot) {
        return spark.read().option("versionAsOf", Long.toString(snapshot)).table(name(table));
    }

    /** A table as it is now. */
    public Dataset<Row> read(String table) {
        return spark.table(name(table));
    }

    /** Whether a table was made yet. */
    public boolean exists(String table) {
        return spark.catalog().tableExists(name(table));
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
            rows.writeTo(name(table)).overwrite(lit(true));
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
        Path data = new Path(iceberg(table).location(), "data");
        List<String> files = new ArrayList<>();
        try {
            FileSystem system = data.getFileSystem(spark.sparkContext().hadoopConfiguration());
            if (system.exists(data)) {
                var found = system.listFiles(data, true);
                while (found.hasNext()) {
                    files.add(pathOf(found.next().getPath().toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    /** Drops all snapshots of a table but its working state, their names, and every data file that is not of it. */
    void keepOnlyWorkingState(String table) {
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
        Set<String> known = files(iceberg(table).newScan());
        filesOnDisk(table).stream().filter(file -> !known.contains(file)).forEach(iceberg.io()::deleteFile);
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

    private static String name(String table) {
        return NAMESPACE + "." + table;
    }
}
