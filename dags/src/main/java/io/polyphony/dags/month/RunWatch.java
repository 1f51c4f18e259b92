package io.polyphony.dags.month;

import io.polyphony.dags.error.PausedDagException;
import io.polyphony.dags.error.WaitExpiredException;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.RunState;
import java.time.Clock;
import java.util.function.Consumer;

/** Watches a run until it is over. */
public final class RunWatch {
    private final MonthlyDag dag;
    private final Patience patience;
    private final Clock clock;

    /** Of runs of a DAG. */
    public RunWatch(MonthlyDag dag, Patience patience, Clock clock) {
        this.dag = dag;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * The run when it is over, well or badly.
     *
     * @param seen told of every look
     * @throws PausedDagException if it is queued in a paused DAG
     * @throws WaitExpiredException if it does not start or end in time
     */
    public RunView untilOver(String runId, Consumer<RunView> seen) {
        Queueing queueing = new Queueing(dag, patience.queued(), clock);
        return new Poll(patience)
                .until(
                        "run " + runId,
                        () -> look(runId, queueing, seen),
                        v -> v.run().state().isFinal());
    }

    private RunView look(String runId, Queueing queueing, Consumer<RunView> seen) {
        DagRun run = dag.airflow().runs().get(dag.id(), runId);
        RunView view = new RunView(run, dag.airflow().tasks().of(dag.id(), runId));
        seen.accept(view);
        queueing.seen(run.state().equals(RunState.QUEUED), "run " + runId);
        return view;
    }
}
