package io.polyphony.dags.model;

import java.util.List;

/**
 * A part of a task's log.
 *
 * @param content its lines
 * @param continuationToken for the part after it; null: this was the last
 */
public record LogPart(List<LogLine> content, String continuationToken) {
    /** With lines in any case. */
    public LogPart {
        content = content == null ? List.of() : List.copyOf(content);
    }
}
