package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a works council may ask for: larger groups, no departments, nothing finer than a week. */
class StrictModeTest {
    private static final Set<String> UNTOLD = Set.of("department", "day", "ask_day");

    @TempDir
    private Path folder;

    @Test
    void nothingIsToldByDepartmentOrDayAndAllCountsOfPeopleAreTens() throws Exception {
        Invocation.of("simulate", "--people", 60, "--months", 2, "--seed", 5, "--out", folder.resolve("in"))
                .done();
        strict("backfill", "--from", "2026-05", "--to", "2026-06", "--input", folder.resolve("in"))
                .done();

        List<NamedCsvRecord> values = values();
        assertThat(values)
                .hasSizeGreaterThan(200)
                .allSatisfy(row -> assertThat(keys(row)).doesNotContainAnyElementsOf(UNTOLD));
        assertThat(values.stream().filter(row -> keys(row).contains("week"))).hasSizeGreaterThan(15);
        assertThat(values.stream()
                        .filter(row -> row.getField("unit").equals("people"))
                        .filter(row -> !row.getField("grain").contains("voice=brand"))
                        .map(row -> row.getField("value"))
                        .filter(value -> !value.isEmpty()))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(Double.parseDouble(value) % 10).isZero());
        assertThat(month().resolve("processing.html")).exists();
    }

    @Test
    void aLowerFloorOrPublicFiguresAreRefusedBeforeAnythingIsRead() {
        assertThat(strict("run", "--month", "2026-05", "--set", "privacy.floor=5")
                        .err())
                .contains("privacy.floor is 5, the least is 10 where privacy.mode is strict");
        assertThat(strict("run", "--month", "2026-05", "--set", "privacy.public-figures=true")
                        .err())
                .contains("privacy.mode is strict and privacy.public-figures is true");
        assertThat(Invocation.of("run", "--month", "2026-05", "--privacy", "mild")
                        .err())
                .contains("privacy.mode is mild; there are normal, strict");
    }

    private Invocation strict(Object... command) {
        return Invocation.of(Stream.concat(
                        Stream.of(command),
                        Stream.of(
                                "--privacy",
                                "strict",
                                "--warehouse",
                                folder.resolve("w"),
                                "--out",
                                folder.resolve("out"),
                                "--key-file",
                                folder.resolve("key"),
                                "--master",
                                "local[2]"))
                .toArray());
    }

    private Path month() {
        return folder.resolve("out/2026-06");
    }

    private List<NamedCsvRecord> values() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(month().resolve("metrics.csv"))) {
            return rows.stream().toList();
        }
    }

    private static Set<String> keys(NamedCsvRecord row) {
        return Stream.of(row.getField("grain").split(";"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.indexOf('=')))
                .collect(Collectors.toSet());
    }
}
