package io.polyphony.jobs.land;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The rows of a file with one JSON object a line. Nested fields are named with dots; arrays stay JSON text; a line that
 * is no object is a row that is not whole.
 */
final class JsonRows implements RowIterator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final DeliveredFile file;
    private final SourceFormat format;
    private final List<SourceColumn> columns;
    private final BufferedReader reader;
    private String next;
    private long line;

    JsonRows(DeliveredFile file, SourceFormat format, List<SourceColumn> columns) {
        this.file = file;
        this.format = format;
        this.columns = columns;
        try {
            this.reader = Bytes.reader(file, format.encoding());
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, 0);
        }
        this.next = advance();
    }

    /** The names in the first line. */
    static List<String> header(DeliveredFile file, SourceFormat format) {
        try (JsonRows rows = new JsonRows(file, format, List.of())) {
            if (rows.next == null) {
                throw new InputException("there is no row", file.name() + ", row 1", "Export the file again");
            }
            return List.copyOf(flat(rows.next).keySet());
        } catch (JsonProcessingException e) {
            throw new InputException(
                    "is not one JSON object a line", file.name() + ", row 1", "Export it as JSON lines", e);
        }
    }

    private String advance() {
        try {
            String text = reader.readLine();
            line++;
            while (text != null && text.isBlank()) {
                text = reader.readLine();
                line++;
            }
            return text;
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, line);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SourceRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        SourceRow row = row(next);
        next = advance();
        return row;
    }

    private SourceRow row(String text) {
        String[] cells = new String[columns.size()];
        try {
            flat(text).forEach((name, value) -> put(cells, name, value));
            return new SourceRow(line, Arrays.asList(cells), true);
        } catch (JsonProcessingException e) {
            return new SourceRow(line, Arrays.asList(new String[columns.size()]), false);
        }
    }

    private void put(String[] cells, String name, String value) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == null && columns.get(i).isNamed(name)) {
                cells[i] = value;
            }
        }
    }

    private static Map<String, String> flat(String text) throws JsonProcessingException {
        JsonNode node = JSON.readTree(text);
        if (!node.isObject()) {
            throw new JsonParseException(null, "not an object");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        flatten("", node, cells);
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
        return value.isValueNode() ? value.asText() : value.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, line);
        }
    }
}
