package io.polyphony.dags.month;

import io.polyphony.dags.error.NotFoundException;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.LogPart;
import io.polyphony.dags.model.RunState;
import io.polyphony.dags.model.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the logs of a run's tasks, and reads on where it stopped. */
public final class RunLogs {
    private static final Comparator<TaskInstance> BY_START =
            Comparator.comparing(t -> t.startDate() == null ? Instant.MAX : t.startDate());

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

    private final MonthlyDag dag;
    private final String runId;
    private final Predicate<TaskInstance> wanted;
    private final LogSink sink;
    private final Map<Attempt, Place> places = new HashMap<>();

    private record Attempt(String task, int number) {}

    private record Place(String token, boolean end) {}

    /**
     * Of a run.
     *
     * @param wanted which tasks
     */
    public RunLogs(MonthlyDag dag, String runId, Predicate<TaskInstance> wanted, LogSink sink) {
        this.dag = dag;
        this.runId = runId;
        this.wanted = wanted;
        this.sink = sink;
    }

    /** Reads what is new of the latest attempt of each task that was started or is over. @return the run before that */
    public DagRun readOn() {
        DagRun run = dag.airflow().runs().get(dag.id(), runId);
        tasks().stream()
                .filter(t -> t.startDate() != null || t.state().isFinal())
                .forEach(t -> read(t, t.tryNumber()));
        return run;
    }

    /**
     * Reads on until the run is over.
     *
     * @throws io.polyphony.dags.error.PausedDagException if it is queued in a paused DAG
     * @throws io.polyphony.dags.error.WaitExpiredException if it does not start or end in time
     */
    public DagRun follow(Patience patience, Clock clock) {
        Queueing queueing = new Queueing(dag, patience.queued(), clock);
        String what = "run " + runId;
        return new Poll(patience.withLongest(LONGEST_SILENCE))
                .until(what, () -> readOn(queueing, what), r -> r.state().isFinal());
    }

    private DagRun readOn(Queueing queueing, String what) {
        DagRun run = readOn();
        queueing.seen(run.state().equals(RunState.QUEUED), what);
        return run;
    }

    /** The tasks that are wanted, in the order in which they were started. */
    public List<TaskInstance> tasks() {
        return dag.airflow().tasks().of(dag.id(), runId).stream()
                .filter(wanted)
                .sorted(BY_START)
                .toList();
    }

    /**
     * Reads what is new of one attempt.
     *
     * @param number from 1; 0: it never ran, and the log says why
     */
    public void read(TaskInstance task, int number) {
        Attempt attempt = new Attempt(task.name(), number);
        Place place = places.getOrDefault(attempt, new Place(null, false));
        boolean more = !place.end();
        while (more) {
            Optional<LogPart> part = part(task, number, place.token());
            part.ifPresent(p -> p.content().forEach(line -> sink.line(task, number, line)));
            boolean pause = part.isEmpty() || part.get().content().isEmpty();
            place = after(place, part, pause && task.state().isFinal());
            places.put(attempt, place);
            more = !pause && !place.end();
        }
    }

    private static Place after(Place place, Optional<LogPart> part, boolean nothingMore) {
        return part.map(p -> new Place(p.continuationToken(), p.continuationToken() == null || nothingMore))
                .orElse(place);
    }

    /** Empty: an attempt that is queued has no log yet. */
    private Optional<LogPart> part(TaskInstance task, int number, String token) {
        try {
            return Optional.of(dag.airflow().tasks().log(dag.id(), runId, task, number, token));
        } catch (NotFoundException e) {
            if (task.state().isFinal()) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
