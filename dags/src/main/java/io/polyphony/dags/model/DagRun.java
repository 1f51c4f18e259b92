package io.polyphony.dags.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A run of a DAG.
 *
 * @param dagRunId its id; never made from dates but by {@code DagMonth} for runs of this client
 * @param dagId its DAG
 * @param logicalDate null: none, as runs that assets triggered
 * @param dataIntervalStart null: none
 * @param dataIntervalEnd null: none; equal to the start for schedules without intervals
 * @param queuedAt null: never
 * @param startDate null: not started
 * @param endDate null: not over
 * @param runType {@code manual}, {@code scheduled}, {@code backfill} ...; an open set
 * @param state its state
 * @param conf what it was given; an object or null
 */
public record DagRun(
        String dagRunId,
        String dagId,
        Instant logicalDate,
        Instant dataIntervalStart,
        Instant dataIntervalEnd,
        Instant queuedAt,
        Instant startDate,
        Instant endDate,
        String runType,
        RunState state,
        JsonNode conf) {
    /** A text of the configuration; empty if there is none of this name. */
    public String conf(String name) {
        return conf == null ? "" : conf.path(name).asText();
    }
}
