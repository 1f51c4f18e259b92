package io.polyphony.dags.model;

import java.time.Instant;

/**
 * A DAG file that Airflow could not read.
 *
 * @param filename the file, relative to its bundle
 * @param stackTrace Python's; its last line tells the cause
 * @param timestamp when
 */
public record ImportError(String filename, String stackTrace, Instant timestamp) {
    /** The last line of the stack trace. */
    public String cause() {
        return String.valueOf(stackTrace).lines().reduce("", (earlier, line) -> line.isBlank() ? earlier : line);
    }
}
