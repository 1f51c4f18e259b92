package io.polyphony.dags.model;

import java.time.Instant;

/**
 * A task in a run.
 *
 * @param taskId its id in the DAG
 * @param mapIndex number among mapped tasks; -1: not mapped
 * @param state its state
 * @param tryNumber latest attempt from 1; 0: it never ran
 * @param startDate null: not started
 * @param endDate null: not over
 */
public record TaskInstance(
        String taskId, int mapIndex, TaskState state, int tryNumber, Instant startDate, Instant endDate) {
    /** With a state in any case. */
    public TaskInstance {
        state = state == null ? TaskState.NONE : state;
    }

    /** Its name for people, with the number of a mapped task. */
    public String name() {
        return mapIndex < 0 ? taskId : taskId + "[" + mapIndex + "]";
    }
}
