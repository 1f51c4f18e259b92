package io.polyphony.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MappingsTest {
    @Test
    void everyShippedMappingCanBeReadUnderItsFilesName() {
        assertThat(Mappings.ids())
                .contains("facebook-page-posts-csv")
                .allSatisfy(id -> assertThat(Mappings.of(id).id()).isEqualTo(id));
    }

    @Test
    void anUnknownMappingIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> Mappings.of("nope"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nope")
                .hasMessageContaining("facebook-page-posts-csv");
    }

    @Test
    void aColumnThatTheContractLacksIsRefused() {
        assertThatThrownBy(() -> read("""
                id: a
                version: 1.0.0
                columns: [{ name: x }]
                outputs: [{ contract: posts, columns: { post_idd: x } }]
                """)).hasMessageContaining("posts").hasMessageContaining("post_idd");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatThrownBy(() -> read("""
                id: a
                delimeter: ';'
                columns: [{ name: x }]
                outputs: [{ contract: posts, columns: { post_id: x } }]
                """)).hasMessageContaining("delimeter");
    }

    private static SourceMapping read(String yaml) throws IOException {
        return new MappingReader().read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
