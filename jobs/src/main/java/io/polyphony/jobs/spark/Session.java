package io.polyphony.jobs.spark;

import org.apache.spark.sql.SparkSession;

/**
 * A Spark session and where it keeps its temporary files; closing it ends both.
 *
 * @param spark the session
 * @param scratch its folder
 */
public record Session(SparkSession spark, Scratch scratch) implements AutoCloseable {
    @Override
    public void close() {
        spark.stop();
        scratch.close();
    }
}
