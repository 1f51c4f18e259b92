package io.polyphony.jobs.features;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Conformed tables of a test, made row by row; columns that a row does not name are null. */
final class Month {
    private final Map<String, List<Row>> rows = new HashMap<>();

    static StructType schema(String table) {
        StructType schema = SparkSchemas.of(Contracts.of(table));
        if (table.equals(Posts.TABLE)) {
            return schema.add(PostFeatures.IN_COMMON_WINDOW, DataTypes.BooleanType, false);
        }
        return table.equals(People.TABLE) ? schema.add(Working.SAMPLE_RANK, DataTypes.LongType, true) : schema;
    }

    Month add(String table, Map<String, ?> values) {
        Object[] row = new Object[schema(table).size()];
        values.forEach((column, value) -> row[schema(table).fieldIndex(column)] = value);
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(RowFactory.create(row));
        return this;
    }

    Map<String, Dataset<Row>> tables(SparkSession spark) {
        Map<String, Dataset<Row>> tables = new HashMap<>();
        rows.forEach((table, list) -> tables.put(table, spark.createDataFrame(list, schema(table))));
        return tables;
    }
}
