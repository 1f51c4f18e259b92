package io.polyphony.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Requisitions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
    /** Members, applicants and tags are named where they are met; such references are for pseudonyms only. */
    private static final Set<String> NOBODY_LISTS_THEM_ALL = Set.of("audience", "applications", "link_clicks");

    private static final SimulationOptions SMALL = new SimulationOptions(60, 2, YearMonth.of(2026, 5), 11, 5, 200);

    @TempDir
    private static Path folder;

    private static Path first;

    @BeforeAll
    static void writeOneCompany() throws IOException {
        first = folder.resolve("first");
        Simulation.write(SMALL, first);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        Simulation.write(SMALL, again);
        assertThat(bytes(again)).isEqualTo(bytes(first)).hasSizeGreaterThan(14);
    }

    @Test
    void anotherSeedGivesOtherPeopleUnderTheSameCalendar() throws IOException {
        Path other = folder.resolve("other");
        Simulation.write(SMALL.withSeed(12), other);
        assertThat(List.of(Content.TABLE, Asks.TABLE, Requisitions.TABLE, Costs.TABLE))
                .allSatisfy(table -> assertThat(csv(other, table)).hasSameTextualContentAs(csv(first, table)));
        assertThat(other.resolve("truth/population.json"))
                .hasSameTextualContentAs(first.resolve("truth/population.json"));
        assertThat(Files.readString(csv(other, People.TABLE))).isNotEqualTo(Files.readString(csv(first, People.TABLE)));
        assertThat(Files.readString(csv(other, Posts.TABLE))).isNotEqualTo(Files.readString(csv(first, Posts.TABLE)));
    }

    @Test
    void noAudienceIsWrittenUnlessAskedFor() throws IOException {
        Path out = folder.resolve("none");
        Simulation.write(new SimulationOptions(3, 1, YearMonth.of(2026, 2), 1, 0, 0), out);
        assertThat(csv(out, Audience.TABLE)).doesNotExist();
        assertThat(out.resolve("truth/population.json")).doesNotExist();
    }

    static Stream<Contract> written() {
        return Contracts.inputs().stream().filter(c -> Files.exists(csv(first, c.id())));
    }

    @ParameterizedTest
    @MethodSource("written")
    void everyRowKeepsItsContract(Contract contract) throws IOException {
        Set<List<String>> keys = new HashSet<>();
        int rows = 0;
        for (NamedCsvRecord row : rows(contract.id())) {
            rows++;
            assertThat(row.getHeader()).isEqualTo(contract.columns());
            contract.fields().forEach(f -> keeps(f, row.getField(f.name())));
            List<String> key =
                    contract.keys().stream().map(f -> row.getField(f.name())).toList();
            assertThat(key.isEmpty() || keys.add(key)).as("key %s is new", key).isTrue();
        }
        assertThat(rows).isPositive();
    }

    private static void keeps(Field field, String value) {
        assertThat(field.required() && value.isEmpty())
                .as("%s is given", field.name())
                .isFalse();
        if (!value.isEmpty()) {
            assertThat(field.values().isEmpty() || field.values().contains(value))
                    .as("%s = %s is allowed", field.name(), value)
                    .isTrue();
            typed(field, value);
        }
    }

    private static void typed(Field field, String value) {
        switch (field.type()) {
            case INTEGER ->
                assertThat(Long.parseLong(value))
                        .isBetween(
                                field.minimum().orElse(Long.MIN_VALUE),
                                field.maximum().orElse(Long.MAX_VALUE));
            case NUMBER -> assertThat(new BigDecimal(value)).isNotNegative();
            case BOOLEAN -> assertThat(value).isIn("true", "false");
            case DATE -> assertThat(LocalDate.parse(value)).isNotNull();
            case TIMESTAMP -> assertThat(Instant.parse(value)).isNotNull();
            case STRING, ARRAY -> assertThat(value).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void everyReferenceLeadsSomewhere(Contract contract) throws IOException {
        for (Field field : contract.fields()) {
            if (field.references().isPresent()) {
                String[] target = field.references().get().split("\\.", 2);
                if (NOBODY_LISTS_THEM_ALL.contains(target[0])) {
                    continue;
                }
                assertThat(values(target[0], target[1])).containsAll(values(contract.id(), field.name()));
            }
        }
    }

    @Test
    void textsBringWhatRealTextsBring() throws IOException {
        Path out = folder.resolve("large");
        Simulation.write(SMALL.withPeople(400).withPopulationSample(0), out);
        String texts = Files.readString(csv(out, Posts.TABLE));
        assertThat(texts).contains("&amp;", "=1+1", "🚀", "\n\n", "\"\"").containsPattern("\\p{IsHiragana}");
    }

    private static Set<String> values(String table, String column) throws IOException {
        Set<String> values = new HashSet<>();
        for (NamedCsvRecord row : rows(table)) {
            values.add(row.getField(column));
        }
        values.remove("");
        return values;
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv(first, table))) {
            return reader.stream().toList();
        }
    }

    private static Path csv(Path folder, String table) {
        return folder.resolve(table + ".csv");
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
