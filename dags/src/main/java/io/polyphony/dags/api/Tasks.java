package io.polyphony.dags.api;

import io.polyphony.dags.http.Call;
import io.polyphony.dags.http.Session;
import io.polyphony.dags.model.LogPart;
import io.polyphony.dags.model.TaskInstance;
import java.util.List;

/** Tasks of runs. */
public final class Tasks {
    private final Session session;

    Tasks(Session session) {
        this.session = session;
    }

    /** The tasks of a run. */
    public List<TaskInstance> of(String dagId, String runId) {
        return Pages.all(
                session,
                Call.get("dags", dagId, "dagRuns", runId, "taskInstances"),
                "task_instances",
                TaskInstance.class);
    }

    /**
     * A part of a task's log.
     *
     * @param task as {@link #of} tells it
     * @param attempt from 1; 0 for a task that never ran, whose log says why
     * @param token of the part before it; null: from the beginning
     * @throws io.polyphony.dags.error.NotFoundException if there was no such attempt
     */
    public LogPart log(String dagId, String runId, TaskInstance task, int attempt, String token) {
        String number = Integer.toString(attempt);
        Call call = Call.get("dags", dagId, "dagRuns", runId, "taskInstances", task.taskId(), "logs", number)
                .with("map_index", task.mapIndex() < 0 ? null : task.mapIndex())
                .with("token", token);
        return session.ask(call, LogPart.class);
    }
}
