package io.polyphony.cli.command.airflow;

import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.RunState;
import io.polyphony.dags.month.DagMonth;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A run as it is told.
 *
 * @param month the month it is about; null: none
 * @param dagId its DAG
 * @param runId its id
 * @param runType who started it
 * @param state its state
 * @param queuedAt null: never
 * @param startDate null: not started
 * @param endDate null: not over
 */
record RunSummary(
        String month,
        String dagId,
        String runId,
        String runType,
        RunState state,
        Instant queuedAt,
        Instant startDate,
        Instant endDate) {
    /** The lines of a table of runs. */
    static final String FORMAT = "%-8s %-10s %-12s %10s  %s";

    static RunSummary of(DagRun run) {
        return new RunSummary(
                DagMonth.of(run).map(YearMonth::toString).orElse(null),
                run.dagId(),
                run.dagRunId(),
                run.runType(),
                run.state(),
                run.queuedAt(),
                run.startDate(),
                run.endDate());
    }

    /** The head of a table of runs. */
    static void head(Talk talk) {
        talk.say(FORMAT, "month", "state", "started by", "took", "run");
    }

    /** Its line in a table of runs. */
    void line(Talk talk) {
        talk.say(FORMAT, month == null ? "-" : month, state, runType, took(startDate, endDate), runId);
    }

    /** A time between two moments in seconds; a dash if one is missing. */
    static String took(Instant from, Instant to) {
        return from == null || to == null ? "-" : Duration.between(from, to).toSeconds() + " s";
    }
}
