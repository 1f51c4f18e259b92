package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.Mappings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each shipped mapping reads its samples, which we made up, as {@code samples.yaml} says: that file was reasoned from
 * the samples, row by row.
 */
@ExtendWith(SparkSuite.class)
class ShippedMappingsTest {
    private static final String EXPECTED = "samples.yaml";

    /** What becomes of a mapping's samples: counts by contract as {@code taken/rejected/filtered/duplicates}. */
    record Expected(Map<String, String> constants, Map<String, String> tables) {}

    private static Path folder() throws URISyntaxException {
        return Path.of(ShippedMappingsTest.class
                        .getResource("/io/polyphony/jobs/samples/" + EXPECTED)
                        .toURI())
                .getParent();
    }

    private static Map<String, Expected> expected() throws IOException, URISyntaxException {
        return new YAMLMapper().readValue(folder().resolve(EXPECTED).toFile(), new TypeReference<>() {});
    }

    static Stream<Path> samples() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(f -> !f.endsWith(EXPECTED)).sorted().toList().stream();
        }
    }

    private static String mapping(Path sample) {
        return sample.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    @Test
    void everyMappingHasASampleAndIsExpected() throws IOException, URISyntaxException {
        List<String> ids = Mappings.ids();

        assertThat(samples().map(ShippedMappingsTest::mapping).distinct()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(expected().keySet()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleIsReadAsReasoned(Path sample, SparkSession spark) throws IOException, URISyntaxException {
        Expected expected = expected().get(mapping(sample));
        Map<String, String> constants = expected.constants() == null ? Map.of() : expected.constants();
        Source source = new OneFile(sample).through(mapping(sample), constants).get(0);

        FileCheck check = FileCheck.of(spark, source, 1);

        Map<String, String> found = new TreeMap<>();
        check.tables().forEach(t -> found.put(t.contract(), counts(t)));
        assertThat(found).isEqualTo(expected.tables());
    }

    private static String counts(FileCheck.Table table) {
        long taken = table.rows() - table.rejected() - table.filtered() - table.duplicates();
        String reasons = table.faults().stream()
                .map(f -> " " + f.reason().code() + " in " + f.column() + " " + f.rows())
                .sorted()
                .reduce("", String::concat);
        return taken + "/" + table.rejected() + "/" + table.filtered() + "/" + table.duplicates() + reasons;
    }
}
