package io.polyphony.schemas.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads contracts in the Open Data Contract Standard (YAML, version 3). */
public final class ContractReader {
    private static final Set<String> FIELD_KEYS = Set.of(
            "name",
            "logicalType",
            "logicalTypeOptions",
            "items",
            "required",
            "primaryKey",
            "classification",
            "description",
            "customProperties");
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * The contract in a stream.
     *
     * @throws IOException if the stream breaks or is not YAML
     * @throws IllegalArgumentException if it is not a contract this product understands; the message names the key
     */
    public Contract read(InputStream in) throws IOException {
        JsonNode root = YAML.readTree(in);
        JsonNode table = need(root, "schema").get(0);
        List<Field> fields = new ArrayList<>();
        need(table, "properties").forEach(p -> fields.add(field(p)));
        return new Contract(
                text(root, "id"),
                text(root, "name"),
                text(root, "version"),
                Contract.Layer.valueOf(custom(root, "layer").asText().toUpperCase(Locale.ROOT)),
                custom(root, "required").asBoolean(false),
                text(need(root, "description"), "purpose"),
                text(table, "dataGranularityDescription"),
                fields);
    }

    private static Field field(JsonNode p) {
        p.fieldNames().forEachRemaining(k -> {
            if (!FIELD_KEYS.contains(k)) {
                throw new IllegalArgumentException(
                        "unknown key '" + k + "' in property " + p.path("name").asText());
            }
        });
        List<String> values = new ArrayList<>();
        custom(p, "values").forEach(v -> values.add(v.asText()));
        JsonNode options = p.path("logicalTypeOptions");
        return new Field(
                text(p, "name"),
                Field.Type.valueOf(text(p, "logicalType").toUpperCase(Locale.ROOT)),
                p.path("required").asBoolean(false),
                p.path("primaryKey").asBoolean(false),
                classification(p.path("classification").asText("")),
                values,
                Optional.of(custom(p, "references").asText("")).filter(r -> !r.isEmpty()),
                custom(p, "mention").asBoolean(false),
                custom(p, "relative").asBoolean(false),
                bound(options, "minimum"),
                bound(options, "maximum"),
                text(p, "description"));
    }

    private static Field.Classification classification(String text) {
        return text.isEmpty()
                ? Field.Classification.NONE
                : Field.Classification.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Optional<Long> bound(JsonNode options, String name) {
        return options.has(name) ? Optional.of(options.get(name).longValue()) : Optional.empty();
    }

    private static JsonNode custom(JsonNode node, String name) {
        for (JsonNode property : node.path("customProperties")) {
            if (property.path("property").asText().equals(name)) {
                return property.path("value");
            }
        }
        return node.path("customProperties").path("absent");
    }

    private static JsonNode need(JsonNode node, String key) {
        if (!node.hasNonNull(key)) {
            throw new IllegalArgumentException("the contract lacks '" + key + "'");
        }
        return node.get(key);
    }

    private static String text(JsonNode node, String key) {
        return need(node, key).asText();
    }
}
