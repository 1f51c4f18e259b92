package io.polyphony.jobs.spark;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Spark settings by the size of a month's files. They change the time a month takes, never its numbers.
 *
 * <p>A small month is over before large generated classes have paid for their compilation, and has nothing to adapt to: Spark then
 * compiles expressions but not whole stages, plans once, and shuffles into as many partitions as there are cores. Where files are
 * smaller still, it compiles nothing: a month of 60 people costs a quarter less, six months of 300 people (12 MB) the same. What
 * somebody set when the session started stays.
 */
public final class Tuning {
    /** Files of together fewer bytes make a small month. */
    public static final long SMALL_BYTES = 64L << 20;

    /** Of fewer bytes, rows are too few to pay for compiling any expression. */
    private static final long INTERPRETED_BYTES = 16L << 20;

    private static final String CODE = "spark.sql.codegen.factoryMode";
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";
    private static final int PARTITIONS_PER_CORE = 4;

    /** Of delivered files: rows grow tenfold on the way, and a task should sort its part without writing it to disk. */
    private static final long PARTITION_BYTES = 8L << 20;

    private Tuning() {}

    /** Settings of a small month. */
    public static Map<String, String> small(int cores) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spark.sql.adaptive.enabled", "false");
        settings.put("spark.sql.codegen.wholeStage", "false");
        settings.put(PARTITIONS, Integer.toString(cores));
        return settings;
    }

    private static Map<String, String> large(int cores, long bytes) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spark.sql.adaptive.enabled", "true");
        settings.put("spark.sql.codegen.wholeStage", "true");
        settings.put(PARTITIONS, Long.toString(Math.max((long) cores * PARTITIONS_PER_CORE, bytes / PARTITION_BYTES)));
        return settings;
    }

    /**
     * Sets a session up for files of so many bytes. Rows that are fetched or kept one part at a time are computed by jobs to which Spark
     * does not pass a session's settings: it takes those of the thread.
     */
    public static void apply(SparkSession spark, long bytes) {
        int cores = spark.sparkContext().defaultParallelism();
        SparkConf started = spark.sparkContext().getConf();
        Map<String, String> settings = bytes < SMALL_BYTES ? small(cores) : large(cores, bytes);
        settings.put(CODE, bytes < INTERPRETED_BYTES ? "NO_CODEGEN" : "FALLBACK");
        settings.forEach((key, value) -> {
            if (!started.contains(key)) {
                spark.conf().set(key, value);
                spark.sparkContext().setLocalProperty(key, value);
            }
        });
    }
}
