package io.polyphony.jobs.land;

import com.fasterxml.jackson.databind.JsonNode;
import io.polyphony.schemas.mapping.SourceFormat;
import java.util.Iterator;

/** The JSON values that are the rows of a file, read as they are asked for. */
interface JsonNodes extends Iterator<JsonNodes.Numbered>, AutoCloseable {
    /**
     * A row's value.
     *
     * @param number the line, or the place in the document, from 1
     * @param node the value; null: it is no JSON
     */
    record Numbered(long number, JsonNode node) {
        boolean isObject() {
            return node != null && node.isObject();
        }
    }

    /** Opens a file. @throws InputException if it can't be read, or has no such rows */
    static JsonNodes open(DeliveredFile file, SourceFormat format) {
        return format.type() == SourceFormat.Type.JSON ? new JsonDocument(file, format) : new JsonLines(file, format);
    }

    @Override
    void close();
}
