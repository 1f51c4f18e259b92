package io.polyphony.jobs.features;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The conformed tables of a month by name; one that is absent is empty. */
record Conformed(SparkSession spark, Map<String, Dataset<Row>> tables) {
    Dataset<Row> table(String name) {
        Dataset<Row> table = tables.get(name);
        return table != null ? table : spark.createDataFrame(List.of(), SparkSchemas.of(Contracts.of(name)));
    }
}
