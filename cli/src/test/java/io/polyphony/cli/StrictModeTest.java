package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a works council may ask for: larger groups, no departments, nothing finer than a week. */
@ExtendWith(SmallCompany.Given.class)
class StrictModeTest {
    private static final String MONTH = "2026-06";
    private static final Set<String> UNTOLD = Set.of("department", "day", "ask_day");

    @TempDir
    private static Path folder;

    /** The demo's files, published in the strict mode. */
    @BeforeAll
    static void publish(SmallCompany company) {
        strict("backfill", "--from", "2026-05", "--to", MONTH, "--input", company.input())
                .done();
    }

    @Test
    void nothingIsToldByDepartmentOrDayAndAllCountsOfPeopleAreTens(SmallCompany company) throws Exception {
        List<NamedCsvRecord> values = values(out());
        assertThat(values)
                .hasSizeGreaterThan(200)
                .allSatisfy(row -> assertThat(keys(row)).doesNotContainAnyElementsOf(UNTOLD));
        assertThat(values.stream().filter(row -> keys(row).contains("week"))).hasSizeGreaterThan(15);
        assertThat(values(company.folder()).stream().flatMap(row -> keys(row).stream()))
                .as("keys of the normal mode")
                .contains("department", "day")
                .doesNotContain("week");
        assertThat(values.stream()
                        .filter(row -> row.getField("unit").equals("people"))
                        .filter(row -> !row.getField("grain").contains("voice=brand"))
                        .map(row -> row.getField("value"))
                        .filter(value -> !value.isEmpty()))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(Double.parseDouble(value) % 10).isZero());
        assertThat(out().resolve(MONTH).resolve("processing.html")).exists();
    }

    @Test
    void momentsOfCopiesAreNotTold(SmallCompany company) throws Exception {
        assertThat(moments(company.folder())).isNotEmpty();
        assertThat(moments(out())).isEmpty();
    }

    /** The normal mode's files of the same people, attacked alike: an attack that finds nothing there finds nothing anywhere. */
    @Test
    @RequiresPandas
    void ofTenPeopleNothingIsExposedWhichTheNormalModeExposes(SmallCompany company) throws Exception {
        DevScript strict = attack(out(), company);
        assertThat(strict.code()).as(strict.text()).isZero();
        assertThat(strict.text()).containsPattern("(?m)^\\d{2,} secrets attacked, 0 exposed$");

        DevScript normal = attack(company.folder(), company);
        assertThat(normal.code()).as(normal.text()).isEqualTo(1);
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

    private static Invocation strict(Object... command) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(command));
        arguments.addAll(List.of("--privacy", "strict", "--warehouse", folder.resolve("w"), "--out", out()));
        arguments.addAll(List.of("--key-file", folder.resolve("key"), "--master", "local[2]"));
        return Invocation.of(arguments.toArray());
    }

    private static Path out() {
        return folder.resolve("out");
    }

    private static DevScript attack(Path published, SmallCompany company) throws Exception {
        return DevScript.run("attack.py", "--floor", 10, "--version", published, company.input());
    }

    private static JsonNode moments(Path published) throws IOException {
        return new JsonMapper()
                .readTree(published.resolve(MONTH).resolve("run.json").toFile())
                .get("unison_moments");
    }

    private static List<NamedCsvRecord> values(Path published) throws IOException {
        Path file = published.resolve(MONTH).resolve("metrics.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
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
