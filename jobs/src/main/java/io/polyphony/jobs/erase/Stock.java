package io.polyphony.jobs.erase;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** All that lies on disk in the tables that name people, in every version, whether a snapshot knows it or not. */
final class Stock {
    /** The file of a row. */
    static final String FILE = "_file";

    private final SparkSession spark;
    private final Warehouse warehouse;

    Stock(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /** The contracts whose rows name people, as far as their tables exist. */
    List<Contract> contracts() {
        return Tables.ALL.stream()
                .map(Contracts::of)
                .filter(c -> c.fields().stream().anyMatch(Field::identifiesPerson))
                .filter(c -> warehouse.exists(c.id()))
                .toList();
    }

    /** Data files of a table. */
    List<String> files(Contract contract) {
        return warehouse.filesOnDisk(contract.id());
    }

    /** The rows of a table's files: the columns that name people or are free text, and {@link #FILE}. */
    Dataset<Row> rows(Contract contract) {
        StructType schema = new StructType();
        for (Field field : contract.fields()) {
            if (field.isErasable()) {
                schema = schema.add(field.name(), DataTypes.StringType);
            }
        }
        List<String> files = files(contract);
        if (files.isEmpty()) {
            return spark.createDataFrame(List.of(), schema.add(FILE, DataTypes.StringType));
        }
        Column[] columns = Stream.of(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
        return spark.read()
                .schema(schema)
                .option("recursiveFileLookup", "true")
                .parquet(files.toArray(String[]::new))
                .select(columns)
                .withColumn(FILE, col("_metadata.file_path"));
    }
}
