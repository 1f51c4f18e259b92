package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of contracts, written by the inverse of each shipped mapping as its tool writes files, come back equal: every row,
 * and every value that has an inverse. Values without one are what their expression says; {@code inverse.yaml} lists them.
 * {@code -Dinverse.rounds=N} draws more tables, half of them as if the tool's clock stood in a zone that changes its time.
 */
@ExtendWith(SparkSuite.class)
class InverseTest {
    private static final int ROUNDS = Integer.getInteger("inverse.rounds", 2);
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe");

    @TempDir
    private Path folder;

    /**
     * What the inverses need to know of a mapping.
     *
     * @param constants values of its constants
     * @param cells what cells hold that an expression takes apart, by column
     * @param without the contracts' columns without an inverse, and why
     * @param noRows why no row is ever taken over; null: rows are
     */
    record Known(
            Map<String, String> constants,
            Map<String, List<String>> cells,
            Map<String, String> without,
            String noRows) {
        Known {
            constants = constants == null ? Map.of() : constants;
            cells = cells == null ? Map.of() : cells;
            without = without == null ? Map.of() : without;
        }
    }

    private static Map<String, Known> known() throws IOException {
        try (InputStream in = InverseTest.class.getResourceAsStream("inverse.yaml")) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        }
    }

    private static InverseMapping inverse(SourceMapping mapping, Known known) {
        return new InverseMapping(mapping, known.constants(), known.cells());
    }

    static Stream<String> mappings() {
        return Mappings.ids().stream();
    }

    @Test
    void whatHasNoInverseIsListed() throws IOException {
        Map<String, TreeSet<String>> listed = new TreeMap<>();
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (Map.Entry<String, Known> e : known().entrySet()) {
            listed.put(e.getKey(), new TreeSet<>(e.getValue().without().keySet()));
            found.put(
                    e.getKey(),
                    new TreeSet<>(inverse(Mappings.of(e.getKey()), e.getValue()).withoutInverse()));
        }

        assertThat(known().keySet()).containsExactlyInAnyOrderElementsOf(Mappings.ids());
        assertThat(found).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void tablesComeBackAsTheyWereDrawn(String id, SparkSession spark) throws IOException {
        Known known = known().get(id);
        for (int round = 0; round < ROUNDS; round++) {
            SourceMapping mapping = round % 2 == 0 ? Mappings.of(id) : moved(Mappings.of(id), round);
            SplittableRandom random = new SplittableRandom(id.hashCode() + 31L * round);
            InverseValues values = new InverseValues(random, mapping.format().type());
            InverseTimes times = new InverseTimes(random, ZoneId.of(mapping.zone()));
            InverseTable table =
                    new InverseTable(mapping, inverse(mapping, known).columns(), values, times);
            Path file = table.into(folder);
            Source shipped = new OneFile(file).through(id, known.constants()).get(0);
            Source source = new Source(null, mapping, shipped.files(), null, known.constants());
            Dataset<Row> rows = SourceFrame.of(spark, source, 0).rows().cache();

            assertThat(rows.filter(Trace.WHOLE).count())
                    .as(id + " " + round)
                    .isEqualTo(table.rows().size());
            assertThat(rows.count()).isEqualTo(table.rows().size());
            InverseOracle oracle = new InverseOracle(spark, known.constants(), table.rows());
            for (MappingOutput output : mapping.outputs()) {
                Contract contract = Contracts.of(output.contract());
                List<Row> found = new ContractRows(contract, source, output, PseudonymKey.demo(), Erased.NOBODY)
                        .readable(rows)
                        .collectAsList();
                List<String> drawn = drawn(oracle.of(output), output, mapping);

                assertThat(found.stream().map(r -> text(contract, r)).sorted().toList())
                        .as("%s, %s, round %d", id, contract.id(), round)
                        .isEqualTo(drawn);
                assertThat(drawn.stream().noneMatch(r -> r.startsWith(Fate.CONFORMED.code())))
                        .isEqualTo(known.noRows() != null);
                assertThat(drawn).noneMatch(r -> known.noRows() == null && r.startsWith(Fate.REJECTED.code()));
            }
            rows.unpersist();
        }
    }

    private static SourceMapping moved(SourceMapping m, int round) {
        String zone = ZONES.get(round / 2 % ZONES.size());
        return new SourceMapping(
                m.id(), m.version(), m.title(), m.description(), m.format(), zone, m.voice(), m.columns(), m.outputs());
    }

    private static List<String> drawn(List<InverseOracle.Expected> rows, MappingOutput output, SourceMapping mapping) {
        List<InverseOracle.Expected> counted =
                output.distinct() ? InverseDistinct.of(rows, output.largest()) : new ArrayList<>(rows);
        return counted.stream().map(r -> text(r, output, mapping)).sorted().toList();
    }

    private static String text(InverseOracle.Expected row, MappingOutput output, SourceMapping mapping) {
        if (!row.kept()) {
            return Fate.FILTERED.code();
        }
        Map<String, String> values = new TreeMap<>();
        boolean lacks = false;
        for (Field field : Contracts.of(output.contract()).fields()) {
            String value = InverseMeaning.of(field, row.values().get(field.name()), mapping.zone());
            lacks |= field.required() && value == null;
            values.put(field.name(), value);
        }
        return (lacks ? Fate.REJECTED : Fate.CONFORMED).code() + " " + values;
    }

    private static String text(Contract contract, Row row) {
        String fate = row.getAs(Trace.FATE);
        if (fate.equals(Fate.FILTERED.code())) {
            return fate;
        }
        Map<String, String> values = new TreeMap<>();
        for (String column : contract.columns()) {
            Object value = row.getAs(column);
            values.put(column, value == null ? null : value.toString());
        }
        return fate + " " + values;
    }
}
