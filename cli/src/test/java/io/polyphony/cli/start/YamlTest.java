package io.polyphony.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                "null",
                "True",
                "no",
                "0123",
                "1e5",
                "2026-11-27",
                "it's",
                "a: b",
                "# x",
                "@ann",
                "{x}",
                "",
                " a ",
                "Zoë, Ann"
            })
    void aTextIsReadAsItWas(String text) throws IOException {
        Map<String, String> read =
                new YAMLMapper().readValue("{ id: " + Yaml.text(text) + " }", new TypeReference<>() {});

        assertThat(read).containsEntry("id", text);
    }
}
