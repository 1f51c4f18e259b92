package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.FileSlice;
import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.RowIterator;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A source's rows as text: the mapping's columns, the constants, and the trace of each row.
 *
 * @param rows the rows
 * @param headers by file name, the columns found
 * @param read how many rows were read, once Spark has read them
 */
record SourceFrame(Dataset<Row> rows, Map<String, Header> headers, RowsRead read) {

    /** More files than a source has. */
    private static final int FILES = 1_000_000;

    /** The frame of one source; the number is its place in the plan. */
    static SourceFrame of(SparkSession spark, Source source, int number) {
        Map<String, Header> headers = new LinkedHashMap<>();
        RowsRead read = RowsRead.of(spark.sparkContext());
        Dataset<Row> rows = source.mapping().format().type() == SourceFormat.Type.PARQUET
                ? ParquetRows.read(spark, source, headers, read)
                : text(spark, source, headers, read);
        rows = rows.withColumns(Reading.of(source.mapping().columns()));
        for (Map.Entry<String, String> constant : source.constants().entrySet()) {
            rows = rows.withColumn(constant.getKey(), lit(constant.getValue()));
        }
        Column delivery = col(Trace.DELIVERY).plus(lit((long) number * FILES));
        return new SourceFrame(
                rows.withColumns(Map.of(Trace.SOURCE, lit(number), Trace.DELIVERY, delivery)), headers, read);
    }

    private static Dataset<Row> text(SparkSession spark, Source source, Map<String, Header> headers, RowsRead read) {
        List<SourceColumn> columns = source.mapping().columns();
        for (DeliveredFile file : source.files()) {
            headers.put(file.name(), Header.of(source, file));
        }
        List<FileTask> tasks = new ArrayList<>();
        for (int i = 0; i < source.files().size(); i++) {
            DeliveredFile file = source.files().get(i);
            SourceFormat format = source.mapping().format();
            for (FileSlice slice : RowIterator.slices(file, format)) {
                tasks.add(new FileTask(i, file, slice, headers.get(file.name()), format, columns));
            }
        }
        // By their numbers: what is in a task is for Java to serialise, what is kept of rows for Spark's serialiser.
        List<FileTask> all = List.copyOf(tasks);
        List<Integer> numbers = IntStream.range(0, all.size()).boxed().toList();
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(numbers, Math.max(1, all.size()))
                .flatMap(task -> all.get(task).rows(read));
        return spark.createDataFrame(rows, schema(columns));
    }

    private static StructType schema(List<SourceColumn> columns) {
        StructType schema = new StructType()
                .add(Trace.FILE, DataTypes.StringType, false)
                .add(Trace.ROW, DataTypes.LongType, false)
                .add(Trace.WHOLE, DataTypes.BooleanType, false)
                .add(Trace.DELIVERY, DataTypes.IntegerType, false);
        for (SourceColumn column : columns) {
            schema = schema.add(column.name(), DataTypes.StringType);
        }
        return schema;
    }
}
