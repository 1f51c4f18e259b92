package io.polyphony.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code dev/break-traps.py} and {@code dev/break-disclosure} would break, and the tests that then fail, are there. */
class BreaksTest {
    private static final Path HOME = Path.of("..");

    static Stream<JsonNode> edits() throws IOException {
        return nodes().filter(node -> node.has("from"));
    }

    static Stream<String> tests() throws IOException {
        return nodes().filter(node -> node.has("test"))
                .map(node -> node.get("test").asText());
    }

    private static Stream<JsonNode> nodes() throws IOException {
        return Stream.concat(below(read("traps.yaml")), below(read("disclosure.yaml")));
    }

    private static JsonNode read(String file) throws IOException {
        return new YAMLMapper().readTree(HOME.resolve("dev/traps").resolve(file).toFile());
    }

    private static Stream<JsonNode> below(JsonNode node) {
        Stream<JsonNode> children = StreamSupport.stream(node.spliterator(), false);
        return Stream.concat(Stream.of(node), children.flatMap(BreaksTest::below));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void itsTextIsInItsFileOnce(JsonNode edit) throws IOException {
        String text = Files.readString(HOME.resolve(edit.get("file").asText()));

        assertThat(StringUtils.countMatches(text, edit.get("from").asText()))
                .as("%s: %s", edit.get("file"), edit.get("from"))
                .isOne();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void itsTestIsThere(String test) throws ClassNotFoundException {
        Class<?> type = Class.forName("io.polyphony.jobs." + StringUtils.substringBefore(test, "#"));

        assertThat(type.getDeclaredMethods())
                .extracting(Method::getName)
                .contains(StringUtils.substringAfter(test, "#"));
    }
}
