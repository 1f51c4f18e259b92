package io.polyphony.dags.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/** State of a task of a run. An open set: one that this client does not know is kept, and is not final. */
public record TaskState(@JsonValue String name) {
    /** Airflow has not looked at it yet; null in its JSON. */
    public static final TaskState NONE = new TaskState("none");

    public static final TaskState SUCCESS = new TaskState("success");
    public static final TaskState FAILED = new TaskState("failed");
    public static final TaskState RUNNING = new TaskState("running");

    private static final Set<String> FINAL = Set.of("success", "failed", "upstream_failed", "skipped", "removed");

    /** As Airflow writes it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TaskState of(String name) {
        return new TaskState(name);
    }

    /** Whether the task is over, unless somebody clears it. */
    public boolean isFinal() {
        return FINAL.contains(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
