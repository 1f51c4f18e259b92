package io.polyphony.dags.server;

import java.util.Arrays;

/** Bodies in the shape of Airflow 3.3.2, with the fields that matter. */
public final class Bodies {
    /** What both kinds of 409 of a trigger say. */
    public static final String CONFLICT = """
            {"detail": {"reason": "Unique constraint violation", "statement": "hidden", "orig_error": "hidden",
                        "message": "Serious error when handling your request."}}""";

    /** What a missing run is answered with. */
    public static final Reply NO_RUN = Reply.refusal(404, "The DagRun was not found");

    private Bodies() {}

    /** A DAG. */
    public static String dag(String id, boolean paused) {
        return """
                {"dag_id": "%s", "is_paused": %s, "is_stale": false, "has_import_errors": false,
                 "timetable_description": "At 00:00, on day 1 of the month", "tags": []}""".formatted(id, paused);
    }

    /** A run of a month's interval; its end is given for final states. */
    public static String run(String id, String month, String state) {
        boolean over = state.equals("success") || state.equals("failed");
        return """
                {"dag_run_id": "%s", "dag_id": "polyphony_monthly", "logical_date": "%s-01T00:00:00Z",
                 "queued_at": "2026-11-02T08:00:00Z", "start_date": %s, "end_date": %s, "duration": null,
                 "data_interval_start": "%s-01T00:00:00Z", "data_interval_end": "2030-01-01T00:00:00Z",
                 "run_after": "2026-11-02T08:00:00Z", "run_type": "manual", "state": "%s", "conf": {}, "note": null}""".formatted(
                        id,
                        month,
                        state.equals("queued") ? "null" : "\"2026-11-02T08:00:01Z\"",
                        over ? "\"2026-11-02T08:01:01Z\"" : "null",
                        month,
                        state);
    }

    /** A list in Airflow's shape. */
    public static String list(String field, String... entries) {
        return "{\"" + field + "\": [" + String.join(", ", entries) + "], \"total_entries\": " + entries.length + "}";
    }

    /** A list of runs. */
    public static String runs(String... runs) {
        return list("dag_runs", runs);
    }

    /** A task of a run. */
    public static String task(String id, String state, int attempt) {
        return """
                {"task_id": "%s", "dag_run_id": "r", "map_index": -1, "state": %s, "try_number": %d, "max_tries": 1,
                 "start_date": %s, "end_date": null, "operator": "BashOperator"}""".formatted(
                        id,
                        state.equals("none") ? "null" : "\"" + state + "\"",
                        attempt,
                        attempt == 0 ? "null" : "\"2026-11-02T08:00:0" + attempt + "Z\"");
    }

    /** A list of tasks. */
    public static String tasks(String... tasks) {
        return list("task_instances", tasks);
    }

    /** A backfill that was created before all runs of {@link #run} ended. */
    public static String backfill(long id, String from, String to, boolean completed) {
        return """
                {"id": %d, "dag_id": "polyphony_monthly", "from_date": "%s-01T00:00:00Z", "to_date": "%s-01T00:00:00Z",
                 "dag_run_conf": null, "is_paused": false, "reprocess_behavior": "none", "max_active_runs": 1,
                 "created_at": "2026-11-02T07:59:59Z", "completed_at": %s, "updated_at": "2026-11-02T07:59:59Z"}""".formatted(id, from, to, completed ? "\"2026-11-02T09:00:00Z\"" : "null");
    }

    /** The answer to a dry run. */
    public static String dates(String... months) {
        return list(
                "backfills",
                Arrays.stream(months)
                        .map(m -> "{\"logical_date\": \"" + m + "-01T00:00:00Z\", \"partition_key\": null}")
                        .toArray(String[]::new));
    }

    /** A part of a log. */
    public static String log(String token, String... events) {
        String lines = String.join(
                ", ",
                Arrays.stream(events)
                        .map(e -> "{\"timestamp\": \"2026-11-02T08:00:01Z\", \"level\": \"info\", \"event\": \"" + e
                                + "\"}")
                        .toList());
        return "{\"content\": [" + lines + "], \"continuation_token\": "
                + (token == null ? "null" : "\"" + token + "\"") + "}";
    }
}
