package io.polyphony.dags.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** State of a run. An open set: one that this client does not know is kept, and is not final. */
public record RunState(@JsonValue String name) {
    public static final RunState QUEUED = new RunState("queued");
    public static final RunState RUNNING = new RunState("running");
    public static final RunState SUCCESS = new RunState("success");
    public static final RunState FAILED = new RunState("failed");

    /** As Airflow writes it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RunState of(String name) {
        return new RunState(name);
    }

    /** Whether the run is over, unless somebody clears it. */
    public boolean isFinal() {
        return equals(SUCCESS) || equals(FAILED);
    }

    @Override
    public String toString() {
        return name;
    }
}
