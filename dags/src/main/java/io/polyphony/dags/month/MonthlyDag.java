package io.polyphony.dags.month;

import io.polyphony.dags.api.Airflow;
import io.polyphony.dags.error.ConflictException;
import io.polyphony.dags.error.MissingRunException;
import io.polyphony.dags.error.NotFoundException;
import io.polyphony.dags.error.OtherMonthException;
import io.polyphony.dags.model.DagRun;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A DAG with a run for each month. */
public final class MonthlyDag {
    private final Airflow airflow;
    private final String id;

    /** Of an Airflow. Nothing is asked for yet. */
    public MonthlyDag(Airflow airflow, String id) {
        this.airflow = airflow;
        this.id = id;
    }

    /** Its Airflow. */
    public Airflow airflow() {
        return airflow;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /**
     * Starts a month's run, or finds the one that exists, whoever started it. In a paused DAG it stays queued.
     *
     * @param conf more configuration than the month
     * @throws OtherMonthException if the month's place is taken by a run about another one
     */
    public Triggered trigger(YearMonth month, Map<String, ?> conf) {
        try {
            return new Triggered(airflow.runs().trigger(id, new DagMonth(month).request(conf)), false);
        } catch (ConflictException e) {
            return new Triggered(find(month).orElseThrow(() -> e), true);
        }
    }

    /** The run of a month, by its id or else by its logical date. @throws OtherMonthException as for a trigger */
    public Optional<DagRun> find(YearMonth month) {
        DagMonth dagMonth = new DagMonth(month);
        return byId(dagMonth)
                .or(() -> airflow.runs().between(id, dagMonth.start(), dagMonth.start()).stream()
                        .findFirst())
                .map(run -> about(month, run));
    }

    /** The run of a month. @throws MissingRunException if there is none */
    public DagRun get(YearMonth month) {
        return find(month).orElseThrow(() -> new MissingRunException(id, month));
    }

    private Optional<DagRun> byId(DagMonth month) {
        try {
            return Optional.of(airflow.runs().get(id, month.runId()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static DagRun about(YearMonth month, DagRun run) {
        Optional<YearMonth> about = DagMonth.of(run);
        if (!about.equals(Optional.of(month))) {
            throw new OtherMonthException(
                    month, run.dagRunId(), about.map(YearMonth::toString).orElse("no month"));
        }
        return run;
    }

    /** The runs at the logical dates of some months, earliest first; months without one are left out. */
    public SortedMap<YearMonth, DagRun> runs(Months months) {
        SortedMap<YearMonth, DagRun> runs = new TreeMap<>();
        airflow.runs()
                .between(id, new DagMonth(months.from()).start(), new DagMonth(months.to()).start())
                .forEach(run -> DagMonth.startingAt(run.logicalDate()).ifPresent(m -> runs.put(m, run)));
        return runs;
    }

    /** Whether its runs stay queued. */
    public boolean isPaused() {
        return airflow.dags().get(id).isPaused();
    }
}
