package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of several kinds in one table: columns that a kind has no use for are null. */
final class ContractColumns {
    private ContractColumns() {}

    /** The rows with the columns of a table, in its order and types. */
    static Dataset<Row> of(Dataset<Row> rows, String table) {
        Set<String> there = Set.of(rows.columns());
        return rows.select(Stream.of(SparkSchemas.of(Contracts.of(table)).fields())
                .map(field -> (there.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(Column[]::new));
    }
}
