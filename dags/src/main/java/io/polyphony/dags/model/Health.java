package io.polyphony.dags.model;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the parts of Airflow are. The HTTP status does not tell: it is 200 also when one is dead. */
public final class Health {
    private static final String ABSENT = "absent";

    private final SortedMap<String, String> parts = new TreeMap<>();

    @JsonAnySetter
    void part(String name, JsonNode health) {
        parts.put(name, health.path("status").asText(ABSENT));
    }

    /** Status of each part: {@code healthy}, {@code unhealthy}, or {@code absent} for a part that nobody started. */
    public SortedMap<String, String> parts() {
        return Collections.unmodifiableSortedMap(parts);
    }

    /** The parts that are there and not healthy. */
    public SortedMap<String, String> unhealthy() {
        SortedMap<String, String> sick = new TreeMap<>(parts);
        sick.values().removeIf(status -> status.equals("healthy") || status.equals(ABSENT));
        return sick;
    }
}
