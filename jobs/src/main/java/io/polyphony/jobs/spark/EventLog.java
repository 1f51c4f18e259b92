package io.polyphony.jobs.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Spark's own record of a session, for its history server: jobs, stages, tasks, times, bytes. */
public final class EventLog {
    private EventLog() {}

    /**
     * Settings that write it.
     *
     * @param folder where to; made if need be
     * @throws UncheckedIOException if it can't be made
     */
    public static Map<String, String> into(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "spark.eventLog.enabled", "true",
                "spark.eventLog.rolling.enabled", "false",
                "spark.eventLog.compress", "false",
                "spark.eventLog.dir", folder.toUri().toString());
    }
}
