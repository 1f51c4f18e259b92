package io.polyphony.jobs.features;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * The conformed tables of some months by name, each with the column {@link Working#MONTH}; one that is absent is empty.
 * Months never meet: each table is joined and grouped by its month, too.
 */
record Conformed(SparkSession spark, Map<String, Dataset<Row>> tables) {
    Dataset<Row> table(String name) {
        Dataset<Row> table = tables.get(name);
        return table != null
                ? table
                : spark.createDataFrame(
                        List.of(), SparkSchemas.of(Contracts.of(name)).add(Working.MONTH, DataTypes.StringType));
    }
}
