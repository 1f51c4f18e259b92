package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.to_json;

import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.FileSlice;
import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.SourceColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FractionalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The rows of Parquet files as text; nested fields are named with dots, rows are counted from 1. */
final class ParquetRows {
    private static final String INSTANT = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX";

    /** An id that differs from row to row takes some bits, however it is packed. */
    private static final long MOST_ROWS_PER_BYTE = 20;
    /** Rows that any file may have. */
    private static final long LEAST_BOUND = 1_000_000;

    private ParquetRows() {}

    /** Reads all files of a source and notes their columns. */
    static Dataset<Row> read(SparkSession spark, Source source, Map<String, Header> headers, RowsRead read) {
        return IntStream.range(0, source.files().size())
                .mapToObj(i -> file(spark, source, source.files().get(i), headers, read)
                        .withColumn(Trace.DELIVERY, lit(i)))
                .reduce(Dataset::unionByName)
                .orElseThrow();
    }

    private static Dataset<Row> file(
            SparkSession spark, Source source, DeliveredFile file, Map<String, Header> headers, RowsRead read) {
        Dataset<Row> rows = open(spark, file, read);
        Map<String, Column> cells = new LinkedHashMap<>();
        flatten(rows.schema(), "", "", cells);
        Header header = Header.match(source, file, List.copyOf(cells.keySet()));
        headers.put(file.name(), header);
        List<Column> wanted = new ArrayList<>();
        wanted.add(lit(file.name()).as(Trace.FILE));
        wanted.add(col("_metadata.row_index").plus(1).as(Trace.ROW));
        wanted.add(lit(true).as(Trace.WHOLE));
        List<SourceColumn> columns = source.mapping().columns();
        for (int i = 0; i < columns.size(); i++) {
            int place = header.positions().get(i);
            Column cell = place < 0 ? lit(null) : cells.get(header.names().get(place));
            wanted.add(cell.cast(DataTypes.StringType).as(columns.get(i).name()));
        }
        return rows.select(wanted.toArray(Column[]::new));
    }

    private static Dataset<Row> open(SparkSession spark, DeliveredFile file, RowsRead read) {
        try {
            read.add(file.name(), FileSlice.WHOLE, requireBounded(spark, file));
            return spark.read().parquet(file.path());
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InputException("is not a sound Parquet file", file.name(), "Transfer or export it again", e);
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
            throw new InputException("can't be read as Parquet", file.name(), "Transfer or export it again", e);
        }
    }

    /** Equal values pack into next to nothing, so a small file may claim to hold more rows than a disk. @return its rows */
    private static long requireBounded(SparkSession spark, DeliveredFile file) throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        try (ParquetFileReader footer =
                ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.path()), hadoop))) {
            if (footer.getRecordCount() > Math.max(LEAST_BOUND, file.bytes() * MOST_ROWS_PER_BYTE)) {
                throw new InputException(
                        "holds " + footer.getRecordCount() + " rows, more rows than a file of its size has",
                        file.name(),
                        "Deliver it as CSV");
            }
            return footer.getRecordCount();
        }
    }

    private static void flatten(StructType schema, String path, String name, Map<String, Column> cells) {
        for (StructField field : schema.fields()) {
            String there = path + "`" + field.name() + "`";
            if (field.dataType() instanceof StructType nested) {
                flatten(nested, there + ".", name + field.name() + ".", cells);
            } else {
                cells.put(name + field.name(), text(col(there), field.dataType()));
            }
        }
    }

    private static Column text(Column cell, DataType type) {
        if (type.equals(DataTypes.TimestampType)) {
            return date_format(cell, INSTANT);
        }
        if (type instanceof FractionalType) {
            // A double without all of its digits, which typing knows by its sign as a spoilt id.
            return regexp_replace(cell.cast(DataTypes.StringType), "E(\\d)", "E+$1");
        }
        return type instanceof ArrayType || type instanceof MapType ? to_json(cell) : cell;
    }
}
