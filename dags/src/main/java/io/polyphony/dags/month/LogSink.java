package io.polyphony.dags.month;

import io.polyphony.dags.model.LogLine;
import io.polyphony.dags.model.TaskInstance;

/** Takes the lines of logs. */
@FunctionalInterface
public interface LogSink {
    /** A line of an attempt of a task. */
    void line(TaskInstance task, int attempt, LogLine line);
}
