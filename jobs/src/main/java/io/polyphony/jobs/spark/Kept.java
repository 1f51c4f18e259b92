package io.polyphony.jobs.spark;

import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that several later steps read: computed once, in memory or on local disk, and planned no more. Spark drops them when
 * nothing refers to them any more.
 *
 * <p>Where executors are processes of their own, one that dies takes its rows along. There they are not cut off from what they
 * were made of, so that Spark makes the lost ones again; on one machine the driver would die with them.
 */
public final class Kept {
    private static final StorageLevel LEVEL = StorageLevel.MEMORY_AND_DISK();

    private Kept() {}

    /** Rows that are computed at once; on a cluster when they are first read. */
    public static Dataset<Row> now(Dataset<Row> rows) {
        return isLocal(rows) ? rows.localCheckpoint(true, LEVEL) : again(rows);
    }

    /** Rows that are computed when they are first read. */
    public static Dataset<Row> later(Dataset<Row> rows) {
        return isLocal(rows) ? rows.localCheckpoint(false, LEVEL) : again(rows);
    }

    private static boolean isLocal(Dataset<Row> rows) {
        return rows.sparkSession().sparkContext().isLocal();
    }

    private static Dataset<Row> again(Dataset<Row> rows) {
        SparkSession spark = rows.sparkSession();
        RDD<InternalRow> computed =
                rows.queryExecution().toRdd().toJavaRDD().map(InternalRow::copy).rdd();
        computed.persist(LEVEL);
        return ((org.apache.spark.sql.classic.SparkSession) spark)
                .internalCreateDataFrame(computed, rows.schema(), false);
    }
}
