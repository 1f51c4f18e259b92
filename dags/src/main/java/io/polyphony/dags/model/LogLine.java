package io.polyphony.dags.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A line of a task's log.
 *
 * @param timestamp ISO 8601; empty: none
 * @param level how grave it is, as Python names it; empty: none
 * @param event what is said
 * @param thrown type and message of exceptions, innermost last; empty: none
 */
public record LogLine(String timestamp, String level, String event, String thrown) {
    /** From what Airflow writes: an object, or a text in older logs. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LogLine of(JsonNode line) {
        if (line.isTextual()) {
            return new LogLine("", "", line.asText(), "");
        }
        String thrown = StreamSupport.stream(line.path("error_detail").spliterator(), false)
                .map(e ->
                        e.path("exc_type").asText() + ": " + e.path("exc_value").asText())
                .collect(Collectors.joining("; "));
        return new LogLine(text(line, "timestamp"), text(line, "level"), text(line, "event"), thrown);
    }

    private static String text(JsonNode line, String field) {
        return line.hasNonNull(field) ? line.get(field).asText() : "";
    }

    /** Whether it only opens or closes a group that Airflow's pages fold. */
    public boolean isFold() {
        return event.startsWith("::group::") || event.startsWith("::endgroup::");
    }

    @Override
    public String toString() {
        return Stream.of(timestamp, level, event, thrown)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
