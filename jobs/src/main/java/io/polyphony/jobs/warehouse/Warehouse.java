package io.polyphony.jobs.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.spark.Sessions;
import java.time.YearMonth;
import org.apache.iceberg.Table;
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
