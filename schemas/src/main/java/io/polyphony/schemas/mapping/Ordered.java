package io.polyphony.schemas.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that keep the order of the file, so that a mapping has the same text on every machine. */
final class Ordered {
    private Ordered() {}

    /** An unmodifiable copy; empty for null. */
    static Map<String, String> copy(Map<String, String> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
