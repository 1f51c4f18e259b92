package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.MappingOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The made-up samples of the shipped mappings as conformed rows. */
final class Samples {
    private Samples() {}

    /** The path of a sample. */
    static Path path(String name) {
        return Path.of("src/test/resources/io/polyphony/jobs/samples").resolve(name);
    }

    /** The rows of a file that conform, through a mapping; identifiers are pseudonyms. */
    static Dataset<Row> rows(
            SparkSession spark, Path file, String mapping, Map<String, String> constants, String contract) {
        Source source = new OneFile(file).through(mapping, constants).get(0);
        SourceFrame frame = SourceFrame.of(spark, source, 0);
        List<MappingOutput> outputs = source.outputs().stream()
                .filter(o -> o.contract().equals(contract))
                .toList();
        return outputs.stream()
                .map(o -> new ContractRows(Contracts.of(contract), source, o, PseudonymKey.demo(), Erased.NOBODY)
                        .from(frame.rows()))
                .reduce(Dataset::union)
                .orElseThrow()
                .filter(Fate.CONFORMED.holds());
    }

    /** Values of a column, in the order of the file. */
    static <T> List<T> values(Dataset<Row> rows, String column) {
        return rows.orderBy(Trace.ROW).select(col(column)).collectAsList().stream()
                .map(r -> r.<T>getAs(0))
                .toList();
    }
}
