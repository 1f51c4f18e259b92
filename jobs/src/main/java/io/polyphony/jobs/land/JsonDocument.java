package io.polyphony.jobs.land;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows inside one JSON document, an element of the outermost array at a time. The path to them may lead through
 * arrays: then the rows of all their elements follow each other.
 */
final class JsonDocument implements JsonNodes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final DeliveredFile file;
    private final SourceFormat format;
    private final JsonParser parser;
    private final Deque<JsonNode> ready = new ArrayDeque<>();
    private List<String> path;
    private boolean inArray;
    private long number;

    JsonDocument(DeliveredFile file, SourceFormat format) {
        this.file = file;
        this.format = format;
        this.path = format.rows() == null ? List.of() : List.of(format.rows().split("\\.", -1));
        try {
            this.parser = JSON.createParser(Bytes.reader(file, format));
            locate();
            advance();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Goes down the path to the first array, or to the one row. */
    private void locate() throws IOException {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_OBJECT && !path.isEmpty()) {
            token = enter(path.get(0));
            path = path.subList(1, path.size());
        }
        inArray = token == JsonToken.START_ARRAY;
        if (!inArray && token == JsonToken.START_OBJECT) {
            ready.add(JSON.readTree(parser));
            requireEnd();
        } else if (!inArray) {
            throw lacksRows();
        }
    }

    private JsonToken enter(String field) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(field);
            JsonToken value = parser.nextToken();
            if (wanted) {
                return value;
            }
            parser.skipChildren();
        }
        throw lacksRows();
    }

    private InputException lacksRows() {
        return new InputException(
                format.rows() == null ? "holds neither an array nor an object" : "has no array '" + format.rows() + "'",
                file.name(),
                "Export it again, or name the right mapping");
    }

    private void advance() throws IOException {
        while (ready.isEmpty() && inArray) {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                inArray = false;
                requireEnd();
            } else {
                descend(JSON.readTree(parser), path);
            }
        }
    }

    /** A document that is cut off, or goes on after its end, may have lost rows. */
    private void requireEnd() throws IOException {
        JsonToken token = parser.currentToken();
        while (token != null) {
            token = parser.nextToken();
        }
    }

    private void descend(JsonNode node, List<String> rest) {
        if (rest.isEmpty()) {
            ready.add(node);
            return;
        }
        JsonNode inside = node.isObject() ? node.path(rest.get(0)) : MissingNode.getInstance();
        List<String> further = rest.subList(1, rest.size());
        if (inside.isArray()) {
            inside.forEach(element -> descend(element, further));
        } else if (inside.isObject()) {
            descend(inside, further);
        }
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty();
    }

    @Override
    public Numbered next() {
        if (ready.isEmpty()) {
            throw new NoSuchElementException();
        }
        number++;
        Numbered now = new Numbered(number, ready.remove());
        try {
            advance();
        } catch (IOException e) {
            throw failure(e);
        }
        return now;
    }

    private InputException failure(IOException e) {
        if (e instanceof JsonProcessingException) {
            String where = number == 0 ? file.name() : file.name() + ", after row " + number;
            return new InputException("is not one sound JSON document", where, "Transfer or export it again", e);
        }
        return Unreadable.because(e, file, format, number);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
