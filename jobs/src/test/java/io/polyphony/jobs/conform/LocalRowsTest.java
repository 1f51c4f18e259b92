package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are read without a session are those that a run reads. */
@ExtendWith(SparkSuite.class)
class LocalRowsTest {
    static Stream<String> mappings() {
        return Mappings.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void everySampleGivesTheTextsThatARunGives(String id, SparkSession spark) throws IOException {
        JsonNode known = new YAMLMapper().readTree(LocalRowsTest.class.getResourceAsStream("inverse.yaml"));
        Map<String, String> constants = new YAMLMapper()
                .convertValue(known.path(id).path("constants"), new TypeReference<Map<String, String>>() {});
        Source source = new OneFile(sample(id))
                .through(id, constants == null ? Map.of() : constants)
                .get(0);
        for (MappingOutput output : source.outputs()) {
            Contract contract = Contracts.of(output.contract());
            List<String> texts = contract.fields().stream()
                    .filter(f -> f.type() == Field.Type.STRING)
                    .map(Field::name)
                    .toList();
            List<String> found = new ArrayList<>();
            LocalRows.read(source, contract.id(), texts, row -> found.add(row.toString()));

            assertThat(new TreeSet<>(found))
                    .as(id + ", " + contract.id())
                    .isEqualTo(run(spark, source, contract, texts));
        }
    }

    private static Set<String> run(SparkSession spark, Source source, Contract contract, List<String> texts) {
        TreeSet<String> rows = new TreeSet<>();
        for (MappingOutput output : source.outputs()) {
            if (output.contract().equals(contract.id())) {
                List<Row> all = new ContractRows(contract, source, output, PseudonymKey.demo(), Erased.NOBODY)
                        .readable(SourceFrame.of(spark, source, 0).rows())
                        .collectAsList();
                all.stream()
                        .filter(row -> !row.getAs(Trace.FATE).equals(Fate.FILTERED.code()))
                        .map(row ->
                                texts.stream().map(row::<String>getAs).toList().toString())
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static Path sample(String id) throws IOException {
        try (Stream<Path> files = Files.list(Samples.path(""))) {
            return files.filter(f -> f.getFileName().toString().startsWith(id + "."))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
