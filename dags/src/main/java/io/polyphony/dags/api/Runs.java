package io.polyphony.dags.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.polyphony.dags.http.Call;
import io.polyphony.dags.http.Session;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.TaskInstance;
import io.polyphony.dags.model.TriggerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs of DAGs. */
public final class Runs {
    private final Session session;

    Runs(Session session) {
        this.session = session;
    }

    /**
     * Starts a run. Since its id can exist only once, this may be sent again after a failure that leaves open what
     * happened; then the run that exists is a 409.
     *
     * @throws io.polyphony.dags.error.ConflictException if a run has the id or the logical date already
     */
    public DagRun trigger(String dagId, TriggerRequest request) {
        return session.ask(Call.post(request, "dags", dagId, "dagRuns").harmlessTwice(), DagRun.class);
    }

    /** A run. @throws NotFoundException if there is none */
    public DagRun get(String dagId, String runId) {
        return session.ask(Call.get("dags", dagId, "dagRuns", runId), DagRun.class);
    }

    /** Runs whose logical date lies between two, both included, earliest first. */
    public List<DagRun> between(String dagId, Instant from, Instant to) {
        Call call = Call.get("dags", dagId, "dagRuns")
                .with("logical_date_gte", from)
                .with("logical_date_lte", to)
                .with("order_by", "logical_date");
        return Pages.all(session, call, "dag_runs", DagRun.class);
    }

    /**
     * The latest runs by the time from which they were due.
     *
     * @param most how many at most, up to 100
     */
    public List<DagRun> latest(String dagId, int most) {
        Call call = Call.get("dags", dagId, "dagRuns").with("order_by", "-run_after");
        return Pages.entries(call, session.ask(call.with("limit", most), JsonNode.class), "dag_runs", DagRun.class);
    }

    /**
     * Lets tasks of a run run again. Not repeated after a failure: a second one would stop what the first one started.
     *
     * @param onlyFailed only tasks that failed, else all
     * @return the run, queued again
     */
    public DagRun clear(String dagId, String runId, boolean onlyFailed) {
        return session.ask(clearing(dagId, runId, onlyFailed, false), DagRun.class);
    }

    /** The tasks that {@link #clear} would let run again. */
    public List<TaskInstance> clearDryRun(String dagId, String runId, boolean onlyFailed) {
        Call call = clearing(dagId, runId, onlyFailed, true).harmlessTwice();
        return Pages.entries(call, session.ask(call, JsonNode.class), "task_instances", TaskInstance.class);
    }

    private static Call clearing(String dagId, String runId, boolean onlyFailed, boolean dryRun) {
        Map<String, Boolean> body = Map.of("dry_run", dryRun, "only_failed", onlyFailed);
        return Call.post(body, "dags", dagId, "dagRuns", runId, "clear");
    }
}
