package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code POLYPHONY_LOG_FORMAT=json} each line on stderr is an object that says which run and step it is about. */
class JsonLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private TinyCompany company;
    private String out;
    private int exit;

    @BeforeEach
    void deliver() throws IOException {
        company = new TinyCompany(folder);
        company.engagements("engagements.csv", "p1,click,2026-10-03,5,event");
    }

    @Test
    void aRunSaysItsStepsWithMonthAndRunId() throws Exception {
        List<JsonNode> lines = lines("json", company.words("run", "--month=2026-10", "--input=" + folder + "/in"));

        assertThat(exit).isZero();
        List<JsonNode> steps =
                lines.stream().filter(line -> line.has("step")).distinct().toList();
        assertThat(steps.stream().map(line -> line.get("step").asText()).distinct())
                .containsExactly("land", "conform", "features", "measure", "disclose", "audit", "publish", "report");
        assertThat(steps).allMatch(line -> line.get("month").asText().equals("2026-10"));
        String run = JSON.readTree(company.report("run.json")).get("run_id").asText();
        assertThat(lines.stream().map(line -> line.get("run_id")).filter(Objects::nonNull))
                .hasSizeGreaterThan(6)
                .allMatch(id -> id.asText().equals(run));
        assertThat(lines).allMatch(line -> line.get("time").asText().endsWith("Z"));
        assertThat(last(lines).get("exit").asText()).isEqualTo("0");
        assertThat(out).contains("Read first:").doesNotContain("\"level\"");
    }

    @Test
    void aFailureIsAnErrorWithItsExitCode() throws Exception {
        List<JsonNode> lines = lines("json", company.words("run", "--month=2025-01", "--input=" + folder + "/in"));

        assertThat(exit).isEqualTo(ExitCode.INPUT.code());
        assertThat(lines.stream().filter(line -> line.get("level").asText().equals("ERROR")))
                .extracting(line -> line.get("message").asText())
                .anyMatch(message -> message.contains("2026-10"))
                .contains("ended");
        assertThat(last(lines).get("exit").asText()).isEqualTo("3");
        assertThat(last(lines).get("step").asText()).isEqualTo("conform");
        assertThat(last(lines).has("run_id")).isTrue();
    }

    @Test
    void evenWrongUsageIsSaidSo() throws Exception {
        List<JsonNode> lines = lines("json", List.of("run", "--mnth=2026-10"));

        assertThat(exit).isEqualTo(ExitCode.USAGE.code());
        assertThat(lines.get(0).get("message").asText()).contains("--month");
        assertThat(last(lines).get("exit").asText()).isEqualTo("2");
    }

    @Test
    void aPseudonymIsNotSaidWhoeverSaysIt() throws Exception {
        List<JsonNode> lines = lines("json", List.of("run", "--month=0123456789abcdef0123456789abcdef"));

        assertThat(exit).isEqualTo(ExitCode.USAGE.code());
        assertThat(lines.get(0).get("message").asText()).contains("<somebody>").doesNotContain("0123");
    }

    @Test
    void anotherFormatIsRefused() throws Exception {
        Path err = start("xml", List.of("status"));

        assertThat(exit).isEqualTo(ExitCode.USAGE.code());
        assertThat(Files.readString(err)).isEqualToIgnoringNewLines("POLYPHONY_LOG_FORMAT is 'xml'; text or json");
    }

    @Test
    void sparksEventLogIsWrittenWhereItIsAskedForAndTellsOfNobody() throws IOException {
        Path log = folder.resolve("events");

        company.month("run", "--input", folder + "/in", "--set", "event-log=" + log)
                .done();

        try (Stream<Path> files = Files.list(log)) {
            String text = Files.readString(files.findFirst().orElseThrow());
            assertThat(text).contains("SparkListenerJobEnd").doesNotContainPattern("\\b[0-9a-f]{32}\\b");
        }
    }

    private static JsonNode last(List<JsonNode> lines) {
        return lines.get(lines.size() - 1);
    }

    private List<JsonNode> lines(String format, List<String> arguments) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(start(format, arguments))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private Path start(String format, List<String> arguments) throws Exception {
        Path err = folder.resolve("stderr");
        Path said = folder.resolve("stdout");
        ProcessBuilder builder = JavaProcess.of(Main.class, arguments)
                .redirectErrorStream(false)
                .redirectError(err.toFile())
                .redirectOutput(said.toFile());
        builder.environment().put(JsonLog.VARIABLE, format);
        exit = builder.start().waitFor();
        out = Files.readString(said);
        return err;
    }
}
