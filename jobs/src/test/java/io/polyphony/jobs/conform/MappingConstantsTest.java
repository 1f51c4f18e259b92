package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MappingConstantsTest {
    @Test
    void whatAMappingAsksForIsWhatItsSampleNeedsToBeRead() throws IOException {
        JsonNode known = new YAMLMapper().readTree(MappingConstantsTest.class.getResourceAsStream("inverse.yaml"));
        for (String id : Mappings.ids()) {
            Set<String> given = new TreeSet<>();
            known.path(id).path("constants").fieldNames().forEachRemaining(given::add);

            assertThat(MappingConstants.of(Mappings.of(id))).as(id).isEqualTo(given);
        }
    }

    @Test
    void aContractsOwnColumnsNeedNothing() {
        assertThat(Contracts.inputs())
                .allSatisfy(c ->
                        assertThat(MappingConstants.of(SourceMapping.of(c))).isEmpty());
    }
}
