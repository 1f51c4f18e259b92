package io.polyphony.dags.month;

import io.polyphony.dags.model.DagRun;

/**
 * A month's run after a trigger.
 *
 * @param run the run
 * @param existed whether it was there before: also if an earlier attempt of the same trigger made it
 */
public record Triggered(DagRun run, boolean existed) {}
