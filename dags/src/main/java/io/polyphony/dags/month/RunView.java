package io.polyphony.dags.month;

import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.TaskInstance;
import java.util.List;

/** A run and its tasks at one look. */
public record RunView(DagRun run, List<TaskInstance> tasks) {
    /** How many tasks are over. */
    public long done() {
        return tasks.stream().filter(t -> t.state().isFinal()).count();
    }
}
