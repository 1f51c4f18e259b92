package io.polyphony.jobs.land;

import com.fasterxml.jackson.databind.JsonNode;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of JSON lines or of a JSON document. Nested fields are named with dots; arrays stay JSON text; what is no
 * object is a row that is not whole. Rows of a document are counted from 1.
 */
final class JsonRows implements RowIterator {
    /** Rows of a document in which names are looked for; a line of JSON lines has all of them. */
    private static final int SEARCHED = 100;

    private static final int REMEMBERED = 10_000;

    /** A double without all of its digits, which typing knows by its sign as a spoilt id. */
    private static final Pattern SHORTENED = Pattern.compile("E(?=\\d)");

    private final JsonNodes nodes;
    private final List<SourceColumn> columns;
    private final Map<String, int[]> places = new HashMap<>();

    JsonRows(DeliveredFile file, SourceFormat format, List<SourceColumn> columns) {
        this.nodes = JsonNodes.open(file, format);
        this.columns = columns;
    }

    /** The names of the fields. @throws InputException if the first row is no object, or there is none */
    static List<String> names(DeliveredFile file, SourceFormat format) {
        try (JsonNodes nodes = JsonNodes.open(file, format)) {
            if (!nodes.hasNext()) {
                throw new InputException("there is no row", file.name() + ", row 1", "Export the file again");
            }
            Set<String> names = new LinkedHashSet<>();
            int searched = format.type() == SourceFormat.Type.JSON ? SEARCHED : 1;
            for (int i = 0; i < searched && nodes.hasNext(); i++) {
                JsonNodes.Numbered node = nodes.next();
                if (i == 0 && !node.isObject()) {
                    throw new InputException(
                            "is not one JSON object a line", file.name() + ", row 1", "Export it as JSON lines");
                }
                names.addAll(flat(node.node()).keySet());
            }
            return List.copyOf(names);
        }
    }

    @Override
    public boolean hasNext() {
        return nodes.hasNext();
    }

    @Override
    public SourceRow next() {
        JsonNodes.Numbered node = nodes.next();
        String[] cells = new String[columns.size()];
        if (node.isObject()) {
            flat(node.node()).forEach((name, value) -> put(cells, name, value));
        }
        return new SourceRow(node.number(), Arrays.asList(cells), node.isObject());
    }

    private void put(String[] cells, String name, String value) {
        for (int place : places(name)) {
            if (cells[place] == null) {
                cells[place] = value;
            }
        }
    }

    /** The columns that a field fills. Names are compared once each; some logs have names without end. */
    private int[] places(String name) {
        int[] known = places.get(name);
        if (known == null) {
            known = IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).isNamed(name))
                    .toArray();
            if (places.size() < REMEMBERED) {
                places.put(name, known);
            }
        }
        return known;
    }

    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (node != null) {
            flatten("", node, cells);
        }
        return cells;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> cells) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(prefix + field.getKey() + ".", value, cells);
            } else {
                cells.put(prefix + field.getKey(), text(value));
            }
        });
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isFloatingPointNumber()) {
            return SHORTENED.matcher(value.asText()).replaceFirst("E+");
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    @Override
    public void close() {
        nodes.close();
    }
}
