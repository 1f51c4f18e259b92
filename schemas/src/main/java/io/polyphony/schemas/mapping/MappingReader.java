package io.polyphony.schemas.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads source mappings from YAML and checks them against the contracts. */
public final class MappingReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /**
     * The mapping in a stream.
     *
     * @throws IOException if the stream breaks
     * @throws IllegalArgumentException if it is no mapping; the message names the key, the contract or the column
     */
    public SourceMapping read(InputStream in) throws IOException {
        try {
            SourceMapping mapping = YAML.readValue(in, SourceMapping.class);
            mapping.outputs().forEach(MappingReader::check);
            return mapping;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static void check(MappingOutput output) {
        Contract contract = Contracts.of(output.contract());
        Set<String> unknown = new LinkedHashSet<>(output.columns().keySet());
        output.unpivot().forEach(u -> unknown.addAll(u.columns().keySet()));
        unknown.addAll(output.largest());
        contract.columns().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("contract " + contract.id() + " has no column " + unknown);
        }
    }
}
