package io.polyphony.dags.model;

/**
 * A DAG.
 *
 * @param dagId its id
 * @param isPaused whether its runs stay queued
 * @param isStale whether its file is gone
 * @param hasImportErrors whether its file can't be read any more
 * @param timetableDescription its schedule in words; null: none
 */
public record Dag(
        String dagId, boolean isPaused, boolean isStale, boolean hasImportErrors, String timetableDescription) {}
