package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SmallCompany.Given.class)
class DemoTest {
    private static final Pattern RUN = Pattern.compile("\\b[0-9a-f]{16}\\b");

    @Test
    void theDemoEndsWithThePathsOfReportsThatExist(SmallCompany company) {
        Path month = company.folder().resolve("2026-06");

        assertThat(company.demo().out()).endsWith("""

                        Read first:  %s
                        As PDF:      %s
                        All months:  %s
                        The numbers: %s
                        Look further: ./polyphony status --warehouse %s
                        """.formatted(
                        month.resolve("marketing.html"),
                        month.resolve("marketing.pdf"),
                        company.folder().resolve("index.html"),
                        month.resolve("metrics.csv"),
                        company.warehouse()));
        assertThat(company.demo()
                        .out()
                        .lines()
                        .filter(l -> l.contains(": ") && !l.contains("status"))
                        .map(l -> l.substring(13)))
                .allMatch(path -> Files.isRegularFile(Path.of(path)));
    }

    @Test
    void statusShowsBothMonthsWithRowsRejectedAndRun(SmallCompany company) {
        assertThat(company.status())
                .containsPattern("(?m)^2026-05 +published +\\d+,000 +0 +[0-9a-f]{16} +\\d+ s +[-0-9]+T[:0-9]+Z$")
                .containsPattern("(?m)^2026-06 +published +\\d+,000 +0 +[0-9a-f]{16} +\\d+ s +[-0-9]+T[:0-9]+Z$");
    }

    @Test
    void aMonthTellsHowUncertainItsChangesFromTheRunBeforeAre(SmallCompany company) throws IOException {
        JsonNode may = facts(company, "2026-05");
        JsonNode june = facts(company, "2026-06");

        assertThat(may.get("compared")).isEmpty();
        assertThat(june.get("compared").findValuesAsText("metric_id"))
                .contains("engagement_amplification", "engagements_per_post", "own_voice_rate");
        assertThat(june.get("compared")).allSatisfy(told -> {
            assertThat(told.get("since").asText()).isEqualTo("2026-05");
            assertThat(told.get("run_id")).isEqualTo(may.get("run_id"));
            assertThat(told.get("half_interval").asDouble()).isPositive();
        });
    }

    private static JsonNode facts(SmallCompany company, String month) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(company.folder().resolve(month).resolve("run.json").toFile());
    }

    @Test
    void neitherCoresNorPartitionsNorTheKeyChangeAByteAndBackfillSkipsWhatIsDone(
            SmallCompany company, @TempDir Path other) throws IOException {
        Path out = other.resolve("out");
        Path warehouse = other.resolve("warehouse");
        Object[] first = company.like(
                warehouse, out, "run", "--month", "2026-05", "--input", company.input(), "--master", "local[1]");
        Invocation.of(with(first, "--set", "shuffle-partitions=7")).done();
        Invocation rest = Invocation.of(company.like(
                        warehouse, out, "backfill", "--from", "2026-05", "--to", "2026-06", "--input", company.input()))
                .done();

        assertThat(rest.out()).contains("2026-05 is published, skipped").doesNotContain("2026-06 is published");
        for (String month : SmallCompany.MONTHS) {
            assertThat(SmallCompany.bytes(out.resolve(month)))
                    .containsKeys(
                            "metrics.csv",
                            "metrics.json",
                            "changes.csv",
                            "run.json",
                            "marketing.html",
                            "marketing.pdf",
                            "marketing.txt",
                            "operations.html",
                            "operations.pdf",
                            "operations.txt")
                    .isEqualTo(SmallCompany.bytes(company.folder().resolve(month)));
        }
    }

    @Test
    void runningAMonthAgainIsTheSameRunWithTheSameBytes(SmallCompany company, @TempDir Path out) throws IOException {
        String before = company.status();
        Invocation.of(company.like(company.warehouse(), out, "run", "--month", "2026-05", "--input", company.input()))
                .done();

        assertThat(RUN.matcher(company.status()).results().map(m -> m.group()))
                .hasSize(2)
                .isEqualTo(RUN.matcher(before).results().map(m -> m.group()).toList());
        assertThat(SmallCompany.bytes(out.resolve("2026-05")))
                .isEqualTo(SmallCompany.bytes(company.folder().resolve("2026-05")));
    }

    private static Object[] with(Object[] arguments, Object... more) {
        return Stream.of(arguments, more).flatMap(Arrays::stream).toArray();
    }
}
